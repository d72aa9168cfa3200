export const signIn = {
  title: 'Masuk',
  email: 'Surel',
  password: 'Kata sandi',
  submit: 'Masuk',
  failed: {
    wrong: 'Surel atau kata sandi tidak cocok. Periksa keduanya lalu coba lagi.',
    'too-many': 'Terlalu banyak percobaan. Tunggu beberapa menit lalu coba lagi.',
    'no-position': 'Akun ini tidak sedang memegang jabatan. Hubungi administrator pemerintah daerah Anda.',
    empty: 'Isi surel dan kata sandi.',
  },
  forgot: 'Lupa kata sandi? Hubungi administrator pemerintah daerah Anda.',
  demo: 'Coba dengan akun peraga',
  demoTitle: 'Akun peraga',
  demoLead:
    'Pilih jabatan untuk masuk. Orang dan permohonannya rekaan; tidak ada yang terkirim ke luar sistem ini.',
  demoNone: 'Tidak ada akun peraga.',
  enterAs: 'Masuk sebagai {position}',
  enter: 'Masuk',
  part: {
    applicant: 'Pemohon',
    office: 'Dinas',
    'third-party': 'Pihak ketiga',
    inspector: 'Pengawas',
    administrator: 'Administrator',
  },
}
