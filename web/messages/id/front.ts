export const front = {
  title: 'Permohonan aplikasi yang berjalan menurut SOP',
  lead: 'Perangkat daerah yang membutuhkan aplikasi mengajukannya di sini. Permohonan berjalan langkah demi langkah menurut SOP dinas yang membidangi komunikasi dan informatika: siapa mengerjakan apa, sampai kapan, dan apa hasilnya selalu terlihat.',
  governments: 'Pemerintah daerah',
  chooseGovernment:
    'Pilih pemerintah daerah untuk melihat layanannya, berkas yang perlu disiapkan, dan lama waktunya.',
  noGovernments: 'Belum ada pemerintah daerah yang memakai sistem ini.',
  lookUp: 'Lacak permohonan',
  lookUpHelp: 'Tidak perlu akun. Nomor tercantum pada tanda terima.',
  how: 'Cara kerjanya',
  steps: [
    { name: 'Siapkan berkas', text: 'Halaman layanan menyebut berkas yang diperlukan sebelum Anda mulai.' },
    {
      name: 'Ajukan',
      text: 'Masuk dengan akun instansi, isi formulir singkat, lampirkan berkas. Anda menerima nomor.',
    },
    {
      name: 'Pantau',
      text: 'Setiap langkah SOP, tenggatnya, dan hasilnya dapat dilihat sampai aplikasi diserahkan.',
    },
  ],
}
