import type { LetterRefusal } from '#engine/letter-number/index.ts'

/** Why a letter gets no number or its row isn't changed, and what to do next. */
export const letterRefusals: Readonly<Record<LetterRefusal, string>> = {
  LetterDateAhead:
    'Tanggal surat {date} belum tiba. Nomor diberikan paling lambat untuk hari ini; perbaiki tanggalnya.',
  NoEarlierLetter:
    'Belum ada surat bernomor pada atau sebelum {date} di buku ini, maka surat bertanggal mundur tidak punya nomor untuk disisipi. Pakai tanggal surat pertama atau sesudahnya.',
  NumberingMissing: 'Penomoran buku ini belum diatur. Minta administrator mengaturnya di “Penomoran surat”.',
  RegisterElsewhere:
    'Buku ini dipegang di {system}, maka nomornya tidak diambil di sini. Catat surat dengan nomor dari {system}.',
  ArchiveClassMissing: 'Pola nomor buku ini memuat kode klasifikasi arsip. Isi kodenya, misalnya 400.13.',
  ArchiveClassUnfit:
    'Kode klasifikasi hanya berisi huruf, angka, dan titik, misalnya 400.13. Perbaiki kodenya.',
  MayNotRegister: 'Jabatan Anda tidak berwenang mencatat surat. Minta petugas persuratan.',
  MayNotSetNumbering: 'Hanya administrator yang dapat mengubah penomoran. Minta administrator.',
  LetterVoided: 'Nomor ini sudah dibatalkan. Ambil nomor baru bila suratnya tetap dibuat.',
  LetterHasCase:
    'Surat ini sudah menjadi permohonan. Buka permohonannya, atau batalkan permohonan itu bila keliru.',
  VoidReasonMissing: 'Tulis alasan pembatalan nomor ini.',
}
