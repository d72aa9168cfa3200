import type { ArchiveRefusal } from '#server/archive/contract.ts'

/** Why the archive says no, and what to do next. */
export const archiveRefusals: Readonly<Record<ArchiveRefusal, string>> = {
  MayNotKeepArchive: 'Arsip dikelola administrator. Minta administrator melakukannya.',
  NotHead: 'Hanya kepala dinas yang memutuskan usul musnah. Minta kepala dinas membukanya.',
  OwnList: 'Daftar ini Anda usulkan sendiri. Orang lain yang memegang jabatan kepala harus memutuskannya.',
  HoldReasonMissing: 'Tulis alasannya; alasan itu tetap tercatat.',
  FileHeld: 'Berkas ini ditahan. Lepas penahanannya dahulu bila sudah tidak diperlukan.',
  FilesHeld: 'Berkas ini ditahan: {files}. Keluarkan dari daftar, atau lepas penahanannya dahulu.',
  FilesNotOver: 'Masa simpan berkas ini belum habis: {files}. Keluarkan dari daftar.',
  FilesNotToDestroy:
    'Nasib akhir berkas ini bukan musnah: {files}. Nilai kembali dahulu, atau keluarkan dari daftar.',
  FilesOnList: 'Berkas ini sudah ada di daftar lain: {files}. Tunggu keputusan daftar itu.',
  FilesGone: 'Sebagian berkas sudah tidak di arsip. Muat ulang halaman dan pilih lagi.',
  ListEmpty: 'Pilih sedikitnya satu berkas.',
  ListNotProposed: 'Daftar ini sudah diputuskan. Lihat keputusannya di halaman ini.',
  ListNotApproved: 'Daftar ini belum disetujui atau sudah dilaksanakan. Lihat keadaannya di halaman ini.',
  RecordIncomplete: 'Isi nomor berita acara, tempat, dan sedikitnya dua saksi.',
  NotToAssess: 'Berkas ini dinilai kembali mulai {date}, dan hanya bila itu nasib akhirnya.',
  ReasonNeeded: 'Tulis dasar atau alasannya; itu tetap tercatat.',
  AlreadyErased: 'Tidak ada lagi data pribadi yang dapat dihapus dari berkas ini.',
  ChainBroken:
    'Riwayat {files} tidak lagi cocok dengan sidiknya, maka tidak ada yang dihapus. Hubungi pengelola program dan pengawas.',
  CaseErased: 'Isi permohonan ini sudah dimusnahkan, maka tidak dapat diubah lagi. Ajukan permohonan baru.',
}
