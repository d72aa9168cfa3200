/** Kabar lewat pesan: where and of what one is told by messenger. */
export const messenger = {
  title: 'Kabar lewat pesan',
  lead: 'Kabar yang perlu segera ditangani dapat dikirim sebagai pesan ke telepon Anda.',
  what: 'Pesan hanya menyebut nomor permohonan dan apa yang terjadi, dengan tautan yang meminta Anda masuk. Jam tenang dan bahasa mengikuti pengaturan kabar.',
  off: 'Server ini belum terhubung ke gerbang pesan, jadi tidak ada pesan yang dikirim. Administrator sistem mengaturnya dengan LAKSANA_MESSENGER_URL.',
  where: 'Tujuan pesan',
  goesTo: 'Pesan dikirim ke {address}.',
  waits:
    'Tujuan {address} belum dipastikan. Ketik kode enam angka yang dikirim ke sana; kode berlaku 15 menit.',
  stale: 'Tujuan {address} belum dipastikan, dan tidak ada kode yang berlaku. Minta kode baru.',
  until: 'Sampai tujuan baru dipastikan, pesan tetap dikirim ke {address}.',
  address: 'Nomor telepon atau nama pengguna',
  addressHelp:
    'Misalnya 0812 3456 7890 atau @nama_pengguna, menurut aplikasi pesan yang dipakai pemerintah daerah Anda.',
  sendCode: 'Kirim kode',
  code: 'Kode',
  confirm: 'Pastikan',
  again: 'Kirim kode lagi',
  drop: 'Batalkan penggantian',
  other: 'Ganti tujuan',
  remove: 'Hapus tujuan',
  wishes: 'Kabar yang dikirim',
  choices: {
    'at-once': 'Segera, di luar jam tenang',
    'at-any-hour': 'Segera, juga pada jam tenang',
    never: 'Tidak usah lewat pesan',
  },
  soon: 'beberapa menit',
  problems: {
    'no-messenger': 'Gerbang pesan belum diatur di server ini. Hubungi administrator sistem.',
    'bad-address': 'Tulis nomor telepon seperti 0812 3456 7890, atau nama pengguna seperti @nama_pengguna.',
    'no-address': 'Belum ada tujuan yang menunggu kode. Isi nomor atau nama pengguna dahulu.',
    'too-soon': 'Kode baru saja diminta. Tunggu satu menit, lalu coba lagi.',
    'too-many': 'Sudah lima kali kode diminta. Kode berikutnya dapat diminta 24 jam sesudah yang terakhir.',
    'not-known':
      'Gerbang pesan tidak mengenal tujuan ini. Periksa nomornya; pada Telegram, mulailah percakapan dengan bot dahulu.',
    refused: 'Gerbang pesan menolak tujuan ini. Periksa nomornya; bila benar, hubungi administrator sistem.',
    unsure:
      'Gerbang pesan tidak menjawab dengan pasti. Bila kode datang, ketik di sini; bila tidak, minta lagi sesudah satu menit.',
    'gateway-away':
      'Gerbang pesan tidak menerima apa pun sekarang. Tujuan Anda tersimpan; minta kodenya lagi sesudah {until}.',
    wrong: 'Kode ini tidak cocok. Periksa pesan yang terakhir.',
    over: 'Kode sudah tidak berlaku. Minta kode baru.',
    'too-often': 'Lima kali salah. Minta kode baru.',
  },
}
