export const about = {
  title: 'Tentang Laksana',
  parts: [
    {
      name: 'Apa ini',
      text: [
        'Laksana menjalankan SOP pengembangan aplikasi pemerintah daerah. Bentuk SOP mengikuti Peraturan Menteri PANRB Nomor 35 Tahun 2012: setiap langkah mempunyai pelaksana, kelengkapan, waktu, dan output.',
        'Permohonan memakai versi SOP yang berlaku ketika diajukan. Setiap tindakan tercatat dalam jejak audit: siapa, dalam jabatan apa, kapan, dan mengapa.',
      ],
    },
    {
      name: 'Aksesibilitas',
      text: [
        'Halaman dibuat menurut WCAG 2.2 tingkat AA: dapat dipakai dengan papan tik dan pembaca layar, dari layar 360 piksel, dalam terang dan gelap, dan tanpa JavaScript. Setiap bagan mempunyai uraian langkah demi langkah.',
        'Bila ada yang tidak dapat Anda pakai, sampaikan kepada dinas yang melayani Anda; permohonan tetap dapat diajukan dengan surat.',
      ],
    },
    {
      name: 'Data pribadi',
      text: [
        'Menurut Undang-Undang Nomor 27 Tahun 2022, data pribadi dipakai hanya untuk menjalankan permohonan. Halaman umum tidak memuat nama pemohon maupun petugas.',
        'Laksana memakai kuki yang diperlukan saja: untuk sesi masuk, jabatan, dan bahasa. Tidak ada pelacak dan tidak ada layanan luar yang dipanggil dari halaman.',
      ],
    },
  ],
}
