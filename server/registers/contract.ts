import type { FileRef } from '#engine/case/state.ts'
import type { Refusal } from '#engine/kernel/index.ts'
import type { LetterRefusal, SecurityLevel, TemplateMistake } from '#engine/letter-number/index.ts'
import type { Viewer } from '#server/directory/contract.ts'

export type Urgency = 'biasa' | 'segera' | 'sangat-segera'

/** `incoming`, `outgoing`, `internal`, or a book of the office's own. */
export type RegisterId = string

/** A letter as a book notes it. Dates are local, `2026-11-20`. */
export interface LetterFacts {
  /** '' is a letter of no particular kind. */
  readonly kind?: string
  readonly subject: string
  readonly sender?: string
  /** The agency of this government that sent it. */
  readonly senderUnit?: string
  readonly recipient?: string
  /** As its sender numbered and dated an incoming letter. */
  readonly theirNumber?: string
  readonly theirDate?: string
  readonly receivedOn?: string
  readonly urgency?: Urgency
  readonly security?: SecurityLevel
  readonly archiveClass?: string
  /** Id of a stored file. */
  readonly scan?: string
  readonly caseId?: string
}

/** `paper`: the same again gets the same number again. `on`: the date of the letter. */
export interface NumberRequest extends LetterFacts {
  readonly register: RegisterId
  readonly paper: string
  readonly on: string
  /** Used at once; else it is taken until it has come to stand on its paper (`markUsed`). */
  readonly used?: boolean
}

/** A letter numbered in another system: Srikandi, Sisumaker or another. */
export interface ElsewhereRequest extends LetterFacts {
  readonly register: RegisterId
  readonly paper: string
  readonly system: string
  readonly number: string
  readonly on: string
  readonly file?: string
}

export interface RegisteredLetter {
  readonly id: string
  readonly register: RegisterId
  readonly year: number
  /** Null where the number was given elsewhere. */
  readonly running: number | null
  readonly suffix: string
  readonly number: string
  readonly numberedOn: string
  readonly kind: string
  readonly subject: string
  readonly sender: string | null
  readonly senderUnit: string | null
  readonly recipient: string | null
  readonly theirNumber: string | null
  readonly theirDate: string | null
  readonly receivedOn: string | null
  readonly urgency: Urgency
  readonly security: SecurityLevel
  readonly archiveClass: string | null
  readonly elsewhere: string | null
  readonly status: 'taken' | 'used' | 'void'
  readonly voidReason: string | null
  readonly caseId: string | null
  readonly takenAt: string
}

/** A letter with what only its own page shows. */
export interface LetterView extends RegisteredLetter {
  readonly scan: FileRef | null
  readonly elsewhereFile: FileRef | null
  readonly takenBy: { readonly name: string; readonly position: string }
  readonly voided: { readonly at: string; readonly name: string } | null
  /** Null also while the request is a draft without a number. */
  readonly caseReference: string | null
}

export type NumberAnswer =
  | { readonly kind: 'done'; readonly letter: RegisteredLetter }
  | { readonly kind: 'refused'; readonly refusal: Refusal<LetterRefusal | 'FileUnknown'> }

export type LetterAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: Refusal<LetterRefusal> }
  | { readonly kind: 'not-found' }

export interface LetterQuery {
  readonly register: RegisterId
  readonly year?: number
  readonly text?: string
  readonly status?: 'taken' | 'used' | 'void'
  readonly kind?: string
  readonly from?: string
  readonly until?: string
  readonly sort?: 'newest' | 'oldest'
  readonly page?: number
  /** For a book to be printed; 25 unless told. */
  readonly pageSize?: number
}

export interface LetterList {
  readonly items: readonly RegisteredLetter[]
  readonly page: number
  readonly pageSize: number
  readonly total: number
  /** Counting stopped: there are more than `total`. */
  readonly capped?: true
  readonly year: number
}

/** How letters of a kind are numbered in a book now. */
export interface Numbering {
  readonly register: RegisterId
  /** '' counts for every kind that has no numbering of its own. */
  readonly kind: string
  /** What the office calls it; '' for a standard book. */
  readonly title: string
  /** Null where the book is kept in `system`. */
  readonly template: string | null
  readonly system: string | null
  readonly unitCode: string | null
  readonly archiveClass: string | null
}

export interface NumberingVersion extends Numbering {
  readonly version: number
  readonly changedAt: string
  /** Null: loaded from the government's file. */
  readonly changedBy: string | null
}

/** What numbers would look like, worked out from where the book stands now. */
export interface NumberExamples {
  readonly next: string
  readonly draft: string
  readonly backDated: string
  readonly nextYear: string
}

/** What is wrong with a numbering, by its field. */
export type NumberingFault =
  | { readonly field: 'template'; readonly mistake: TemplateMistake }
  | { readonly field: 'unitCode' | 'archiveClass' | 'register' | 'title'; readonly mistake: null }

export type NumberingAnswer =
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'faulty'; readonly faults: readonly NumberingFault[] }
  /** Somebody else has changed it since. */
  | { readonly kind: 'conflict'; readonly version: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal<LetterRefusal> }

export interface Registers {
  /**
   * Gives a letter its number: no gaps and no doubles, however many ask at once. Whether the viewer may sign or number
   * the paper is for the caller to know.
   */
  take(viewer: Viewer, request: NumberRequest): Promise<NumberAnswer>
  /** A clerk registers a letter: it gets the next number of the book. */
  register(viewer: Viewer, request: NumberRequest): Promise<NumberAnswer>
  /** A clerk notes a letter that has its number from another system. */
  refer(viewer: Viewer, request: ElsewhereRequest): Promise<NumberAnswer>
  voidLetter(viewer: Viewer, id: string, reason: string): Promise<LetterAnswer>
  linkCase(viewer: Viewer, id: string, caseId: string): Promise<LetterAnswer>
  /** The letter with which a case came. For modules that know that the viewer may see the case. */
  findLetterOfCase(viewer: Viewer, caseId: string): Promise<RegisteredLetter | null>
  /** Null: the viewer may not read the books. */
  list(viewer: Viewer, query: LetterQuery): Promise<LetterList | null>
  find(viewer: Viewer, id: string): Promise<LetterView | null>
  /** The numberings in force; empty for those who may not read the books. */
  listNumberings(viewer: Viewer): Promise<readonly NumberingVersion[]>
  listNumberingVersions(
    viewer: Viewer,
    register: RegisterId,
    kind: string,
  ): Promise<readonly NumberingVersion[]>
  /** Null: not an administrator. */
  tryNumbering(
    viewer: Viewer,
    numbering: Numbering,
  ): Promise<{ readonly examples: NumberExamples | null; readonly faults: readonly NumberingFault[] } | null>
  /** `seenVersion`: the version that the change was made from, 0 for none. */
  changeNumbering(viewer: Viewer, numbering: Numbering, seenVersion: number): Promise<NumberingAnswer>
}
