/** What comes back when an act did not go through. */
export const answers = {
  refused: 'Belum dapat dilakukan',
  conflict: 'Permohonan ini baru saja berubah',
  conflictHelp:
    'Orang lain lebih dulu bertindak sejak Anda membuka halaman ini. Yang Anda isi tidak hilang: baca perubahannya, lalu kirim lagi bila masih sesuai.',
  conflictChanged: 'Yang berubah',
  changed: 'Baru saja berubah oleh orang lain. Muat ulang, lalu coba lagi.',
  gone: 'Tidak ditemukan, atau bukan untuk jabatan Anda.',
  goneHelp: 'Kembali ke daftar permohonan dan cari lagi.',
}
