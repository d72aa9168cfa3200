import type { ContentProblemCode } from '#engine/document-kind/index.ts'
import type { PaperRefusalCode } from '#server/papers/contract.ts'

/** Why a paper isn’t written, set or signed, and what to do next. */
export const paperRefusals: Readonly<Record<Exclude<PaperRefusalCode, 'NotSigned'>, string>> = {
  PaperTooLong:
    'Isi naskah terlalu panjang: paling banyak {kilobytes} KB. Pindahkan sebagian ke berkas lampiran.',
  PaperErased:
    'Isi naskah ini sudah dihapus karena masa simpannya berakhir. Tulis isinya lagi bila masih diperlukan.',
  SignerVacant:
    'Jabatan penanda tangan ({performer}) sedang kosong. Minta administrator menunjuk pejabat atau Plt., lalu ulangi.',
  PaperNamesAnother:
    'Pada “{document}” tercantum {officials} sebagai penanda tangan berikutnya. Minta yang bersangkutan menandatangani, atau minta penyusun menarik naskah dan mengajukannya lagi.',
  SignedFileMissing:
    'Berkas “{document}” yang sudah ditandatangani tidak dapat dibaca. Hubungi administrator; tanda tangan belum dibubuhkan.',
  TemplateFaulty: 'Template naskah tidak dapat dipakai: {problem}. Minta administrator memperbaiki template.',
  NothingToRemind:
    'Naskah ini tidak sedang menunggu paraf atau tanda tangan, atau permohonannya ditunda. Muat ulang halaman untuk melihat keadaannya.',
  MayNotRemind:
    'Yang dapat mengingatkan ialah penyusun naskah dan pelaksana langkahnya. Mintalah kepada mereka.',
  RemindedAlready:
    'Yang ditunggu sudah diingatkan untuk hari kerja ini. Ingatkan lagi pada hari kerja berikutnya.',
  PaperMalformed:
    'Sebagian isian tidak sesuai bentuknya, maka naskah tidak disimpan. Perbaiki yang disebut dalam “problems”.',
  PaperIncomplete: 'Naskah belum lengkap. Lengkapi yang disebut dalam “problems”, lalu ulangi.',
}

/** What is wrong with a field of a paper; its label stands before it. */
export const contentProblems: Readonly<Record<ContentProblemCode, string>> = {
  NotText: 'harus berupa teks.',
  NotNumber: 'harus berupa angka.',
  NotWhole: 'harus bilangan bulat.',
  NotYesOrNo: 'pilih ya atau tidak.',
  NotRows: 'harus berupa daftar baris.',
  NotGroup: 'harus berupa kelompok isian.',
  FieldUnknown: 'tidak ada dalam formulir ini.',
  ChoiceUnknown: 'pilih salah satu yang tersedia.',
  NoSuchDay: 'tulis tanggal yang ada di kalender, misalnya 2026-11-20.',
  Missing: 'belum diisi.',
  TextTooShort: 'terlalu pendek, paling sedikit {least} huruf.',
  TextTooLong: 'terlalu panjang, paling banyak {most} huruf.',
  NumberTooSmall: 'terlalu kecil, paling sedikit {least}.',
  NumberTooLarge: 'terlalu besar, paling banyak {most}.',
  TooFewRows: 'kurang baris, paling sedikit {least}.',
  TooManyRows: 'terlalu banyak baris, paling banyak {most}.',
}
