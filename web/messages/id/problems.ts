export const problems = {
  'not-found': {
    title: 'Halaman tidak ditemukan',
    text: 'Alamat ini tidak ada, sudah berpindah, atau bukan untuk jabatan Anda.',
    next: 'Periksa alamatnya, atau mulai lagi dari halaman depan.',
  },
  forbidden: {
    title: 'Jabatan Anda tidak berwenang',
    text: 'Halaman atau tindakan ini bukan wewenang jabatan yang sedang Anda pakai.',
    next: 'Ganti jabatan di bagian atas halaman, atau minta administrator pemerintah daerah Anda.',
  },
  malformed: {
    title: 'Isian tidak terbaca',
    text: 'Yang dikirim tidak utuh atau bukan isian dari halaman Laksana. Tidak ada yang disimpan.',
    next: 'Kembali ke halaman isian, muat ulang, lalu kirim lagi. Salin dahulu teks panjang yang masih Anda perlukan.',
  },
  'too-large': {
    title: 'Isian terlalu besar',
    text: 'Teks atau berkas yang dikirim lebih besar daripada yang dapat diterima. Tidak ada yang disimpan.',
    next: 'Kembali ke halaman isian, lalu pendekkan teksnya atau pilih berkas yang lebih kecil. Uraian yang panjang dapat dilampirkan sebagai berkas.',
  },
  defect: {
    title: 'Terjadi kesalahan pada sistem',
    text: 'Kesalahan ini bukan karena Anda dan sudah dicatat. Yang sudah tersimpan tidak hilang.',
    next: 'Muat ulang halaman. Bila terulang, sampaikan kepada administrator beserta waktunya: {moment}.',
  },
  offline: {
    title: 'Basis data sedang tidak terjangkau',
    text: 'Untuk sementara halaman ini tidak dapat dimuat dan perubahan tidak dapat disimpan. Yang sudah tersimpan tidak hilang.',
    next: 'Tunggu sebentar lalu muat ulang halaman.',
  },
  'too-many': {
    title: 'Terlalu banyak permintaan',
    text: 'Permintaan dari alamat Anda datang terlalu cepat.',
    next: 'Tunggu sebentar lalu muat ulang halaman.',
  },
  reload: 'Muat ulang',
  toFront: 'Ke halaman depan',
}
