/** Looking at a file, and sending one in pieces. */
export const files = {
  look: 'Lihat',
  download: 'Unduh berkas',
  image: 'Gambar “{file}”',
  notHere: 'Peramban ini tidak dapat menampilkan PDF di dalam halaman.',
  openAlone: 'Buka PDF di halaman tersendiri',
  notShown: 'Jenis berkas ini tidak ditampilkan di sini. Unduh untuk membukanya dengan aplikasinya.',
  held: {
    title: 'Berkas sedang diperiksa',
    text: 'Berkas ini sedang diperiksa pemindai virus. Biasanya selesai dalam beberapa menit; muat ulang halaman ini. Bila pemindai tidak menjawab, pemeriksaan dicoba lagi dengan sendirinya.',
  },
  infected: {
    title: 'Berkas mengandung virus',
    text: 'Pemindai menemukan virus dalam berkas ini, maka tidak dapat dibuka siapa pun. Tolak berkas ini agar pengirimnya menggantinya dengan yang bersih.',
  },
  sending: {
    progress: 'Mengirim {name}: {percent}% dari {size}',
    broken:
      'Sambungan terputus pada {percent}%. Dicoba lagi dengan sendirinya; yang sudah terkirim tidak hilang.',
    checking: 'Memeriksa {name} …',
    done: 'Terkirim: {name}. Pilih berkas lain untuk menggantinya.',
    cancel: 'Batalkan pengiriman',
    cancelled: 'Pengiriman dibatalkan.',
    unfinished: 'Pengiriman {name} berhenti pada {percent}%. Pilih berkas yang sama untuk melanjutkannya.',
    failed: 'Berkas tidak dapat dikirim. Coba lagi, atau hubungi administrator.',
    bundle: 'Zip aplikasi boleh sampai {megabytes} MB; berkas besar dikirim sedikit demi sedikit.',
    wait: 'Formulir dikirim setelah berkas selesai dikirim.',
  },
}
