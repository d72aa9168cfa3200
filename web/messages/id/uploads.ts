import type { UploadProblem } from '#server/documents/contract.ts'

/** Why a file was not taken, and what to send instead. */
export const uploads: Readonly<Record<UploadProblem['code'], string>> = {
  FileTooLarge:
    'Berkas lebih besar dari {limitMegabytes} MB. Kirim berkas yang lebih kecil, misalnya pindaian hitam putih.',
  FileTypeNotAllowed: 'Jenis berkas ini tidak diterima. Kirim salah satu dari: {allowed}.',
  FileEmpty: 'Berkas ini kosong. Pilih berkas lain.',
  FileTypeMismatch:
    'Isi berkas tidak sesuai dengan akhiran namanya. Simpan ulang berkas dari aplikasinya, lalu kirim lagi.',
}
