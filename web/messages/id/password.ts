export const password = {
  title: 'Ganti kata sandi',
  lead: 'Sesudah diganti, Anda keluar dari semua perangkat lain. Token API tetap berlaku; cabut sendiri bila perlu.',
  current: 'Kata sandi sekarang',
  next: 'Kata sandi baru',
  nextHelp:
    'Sedikitnya 12 huruf, angka, atau tanda. Beberapa kata yang hanya Anda tahu lebih baik daripada satu kata rumit.',
  again: 'Kata sandi baru sekali lagi',
  submit: 'Ganti kata sandi',
  failed: {
    empty: 'Isi kata sandi sekarang dan kata sandi baru.',
    short: 'Kata sandi baru terlalu pendek. Tulis sedikitnya 12 huruf, angka, atau tanda.',
    long: 'Kata sandi baru terlalu panjang. Tulis paling banyak 128 huruf, angka, atau tanda.',
    different: 'Kedua kata sandi baru tidak sama. Tulis ulang keduanya.',
    same: 'Kata sandi baru sama dengan yang sekarang. Tulis yang lain.',
    wrong: 'Kata sandi sekarang tidak cocok. Periksa lalu coba lagi.',
    'too-many': 'Terlalu banyak percobaan. Tunggu beberapa menit lalu coba lagi.',
    demo: 'Akun peraga memakai satu kata sandi bersama, yang tidak dapat diganti.',
  },
}
