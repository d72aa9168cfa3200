import type { Refusal } from '#engine/kernel/index.ts'
import type { Locale } from './page.ts'

/** What can go wrong before or beside the office's own refusals; each has a sentence in both languages. */
export type ProblemCode =
  | 'NotSignedIn'
  | 'Forbidden'
  | 'CrossSite'
  | 'NotFound'
  | 'Malformed'
  | 'TooLarge'
  | 'UnknownMediaType'
  | 'TooMany'
  | 'Busy'
  | 'Conflict'
  | 'Offline'
  | 'NoSpace'
  | 'FileHeld'
  | 'FileInfected'
  | 'Defect'

/** Thrown by hooks and adapters of this folder; becomes problem+json or a page. */
export class Problem extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly facts: Readonly<Record<string, unknown>>

  constructor(status: number, code: ProblemCode, facts: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.status = status
    this.code = code
    this.facts = facts
  }
}

const sentences: Record<ProblemCode, { readonly id: string; readonly en: string }> = {
  NotSignedIn: {
    id: 'Anda belum masuk. Masuk dahulu, atau sertakan token API.',
    en: 'You are not signed in. Sign in first, or send an API token.',
  },
  Forbidden: {
    id: 'Jabatan Anda tidak berwenang untuk ini. Pakai jabatan lain atau hubungi administrator.',
    en: 'Your position may not do this. Use another position or ask your administrator.',
  },
  CrossSite: {
    id: 'Permintaan ini datang dari situs lain, maka tidak dijalankan. Muat ulang halaman Laksana lalu ulangi.',
    en: 'This request came from another site and was not carried out. Reload the Laksana page and try again.',
  },
  NotFound: {
    id: 'Tidak ditemukan, atau bukan untuk jabatan Anda. Periksa alamatnya.',
    en: 'Not found, or not for your position. Check the address.',
  },
  Malformed: {
    id: 'Isi permintaan tidak sesuai bentuknya. Perbaiki yang disebut dalam “errors”.',
    en: 'The request does not have the right form. Mend what “errors” names.',
  },
  FileHeld: {
    id: 'Berkas ini sedang diperiksa pemindai virus. Coba lagi sebentar lagi.',
    en: 'This file is being looked through for viruses. Try again in a moment.',
  },
  FileInfected: {
    id: 'Pemindai menemukan virus dalam berkas ini, maka tidak dapat dibuka. Minta pengirim mengirim berkas yang bersih.',
    en: 'The scanner found a virus in this file, so it can’t be opened. Ask whoever sent it for a clean one.',
  },
  TooLarge: {
    id: 'Isi permintaan terlalu besar. Kirim yang lebih kecil.',
    en: 'The request is too large. Send something smaller.',
  },
  UnknownMediaType: {
    id: 'Jenis isi permintaan ini tidak dikenal. Kirim JSON, formulir, atau berkas.',
    en: 'This kind of content is not known here. Send JSON, a form or a file.',
  },
  TooMany: {
    id: 'Terlalu banyak permintaan. Tunggu sebentar lalu ulangi.',
    en: 'Too many requests. Wait a little and try again.',
  },
  Busy: {
    id: 'Banyak berkas sedang diperiksa. Tunggu sebentar lalu kirim lagi.',
    en: 'Many files are being examined. Wait a moment, then send it again.',
  },
  Conflict: {
    id: 'Baru saja berubah oleh orang lain. Lihat perubahannya lalu ulangi.',
    en: 'Somebody else has just changed it. Look at what changed and try again.',
  },
  Offline: {
    id: 'Basis data sedang tidak terjangkau. Tidak ada yang hilang; ulangi sebentar lagi.',
    en: 'The database cannot be reached just now. Nothing is lost; try again in a moment.',
  },
  NoSpace: {
    id: 'Tempat penyimpanan penuh; tidak ada yang disimpan. Hubungi administrator, lalu ulangi.',
    en: 'The storage is full; nothing was stored. Tell your administrator, then try again.',
  },
  Defect: {
    id: 'Terjadi kesalahan pada sistem. Sudah dicatat; ulangi atau hubungi administrator.',
    en: 'Something went wrong in the system. It has been logged; try again or ask your administrator.',
  },
}

/** A problem document (RFC 9457). `type` leads to the reference page. */
export interface ProblemDocument {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly [fact: string]: unknown
}

export function problemDocument(problem: Problem, locale: Locale): ProblemDocument {
  const { status, code, facts } = problem
  return { ...facts, type: `/api#${code}`, title: code, status, code, detail: sentences[code][locale] }
}

/** The office says no: 422 with the refusal's own code, its facts and its sentence. */
export function refusalDocument(refusal: Refusal, sentence: string): ProblemDocument {
  const { code, facts } = refusal
  return { type: `/api#${code}`, title: code, status: 422, code, detail: sentence, facts }
}
