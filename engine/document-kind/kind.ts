import type { ObjectField } from './field.ts'

export type DocumentKindId = string

/** The same words in Indonesian and English. */
export interface Bilingual {
  readonly id: string
  readonly en: string
}

/**
 * `correspondence`, `titled`: the two shapes of an official letter (Permendagri 1/2023); `form`: labels and values;
 * `structured`: a form of several parts and tables; `upload`: a file made elsewhere, described by its fields.
 */
export const SHAPES = ['correspondence', 'titled', 'form', 'structured', 'upload'] as const

/** Names of the templates it can be typeset with. */
export const TEMPLATES = [
  'correspondence',
  'titled',
  'form',
  'disposition-sheet',
  'minutes',
  'attendance-list',
  'agreement',
] as const

/** Which series of numbers it draws from: letters that leave the office, or papers that stay in it. */
export const REGISTERS = ['outgoing', 'internal'] as const

/** `parties`: two or more sign. */
export const SIGNINGS = ['none', 'one', 'parties'] as const

/** What becomes of it after its retention: destroyed, kept for good, or assessed anew. */
export const FINALS = ['destroy', 'keep', 'assess'] as const

/** Endings of files that may be uploaded; the server takes in no others. */
export const ENDINGS = [
  'pdf',
  'png',
  'jpg',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'zip',
  'txt',
  'csv',
] as const

/** How it is filed and how long it is kept; regions fix both by their own regulation, so these are defaults. */
export interface Archive {
  /** Filing code of Permendagri 83/2022. */
  readonly class: string
  /** Years in the office that made it, then years in the records centre. */
  readonly active: number
  readonly inactive: number
  readonly final: (typeof FINALS)[number]
  /** The regulation the class is read from. */
  readonly basis: string
  /** Why this class and these years, where the regulation doesn't say it outright. */
  readonly reason?: string
}

/** Where a paper of a kind says that people meet: names of its fields, or of the columns of a list. */
export interface MeetingFields {
  /** The list of which each row is a meeting; absent: the paper is one. */
  readonly each?: string
  readonly date: string
  readonly subject: string
  /** In free words: “pukul 09.00 WIB sampai selesai”. */
  readonly time?: string
  readonly place?: string
  readonly chair?: string
  /** A list of texts, or one text. */
  readonly agenda?: string
}

/** A kind of document as data (docs/reference/document-kind-file.md): what a paper of it holds, and what becomes of it. */
export interface DocumentKind {
  readonly format: 'laksana/document-kind/1'
  readonly id: DocumentKindId
  /** Counts up with each change; a case keeps the one it began with. */
  readonly version: number
  readonly title: Bilingual
  readonly shape: (typeof SHAPES)[number]
  /** Absent for uploads, which aren't typeset. */
  readonly template?: (typeof TEMPLATES)[number]
  /** Absent where it carries no number. */
  readonly number?: { readonly register: (typeof REGISTERS)[number] }
  readonly signed: (typeof SIGNINGS)[number]
  readonly archive: Archive
  /** Endings of the files taken for an upload; empty for what is made here. */
  readonly accepts: readonly (typeof ENDINGS)[number][]
  /** What is filled in. An upload may have none. */
  readonly fields: ObjectField
  /** Absent where it calls nobody to a meeting. */
  readonly meetings?: MeetingFields
}
