import type { Verification } from './verify/verify.ts'

/** `gave-up`: it takes longer than any paper would. `busy`: too many others wait. */
export type NotVerified = { readonly kind: 'gave-up' } | { readonly kind: 'busy' }

/** A letter that anyone can check by the code printed on it. */
export interface PaperToPublish {
  /** By `newPaperCode`. */
  readonly code: string
  /** Id of the stored file, and its SHA-256. */
  readonly file: string
  readonly sha256: string
  readonly title: string
  readonly number: string | null
  /** The letter's own date: 2026-11-25. */
  readonly on: string
}

export interface PublishedPaper extends Omit<PaperToPublish, 'file'> {
  /** Null: destroyed when its time was over. */
  readonly file: string | null
  readonly publishedAt: string
  /** When it was taken back: an ISO instant. Null: it stands. */
  readonly withdrawnAt: string | null
}

/** Letters that anyone can check, by government and code: `/verifikasi/<tenant>/<code>`. */
export interface PublishedPapers {
  /** Sixteen characters nobody can guess, to be printed before the paper is signed. */
  newPaperCode(): string
  /** Again with the same changes nothing; a later call gives the code a newer file. Throws TypeError for no code of ours. */
  publish(tenant: string, paper: PaperToPublish): Promise<void>
  /** The letter with this very file was taken back; one that got a newer file since stands. False: no such code yet. */
  withdraw(
    tenant: string,
    paper: { readonly code: string; readonly sha256: string; readonly at: string },
  ): Promise<boolean>
  /** As anybody types it: small letters, spaces, O for 0 and I or L for 1 forgiven. */
  findPublished(tenant: string, code: string): Promise<PublishedPaper | null>
  /** The letter with what is found of its stored file now; null for an unknown code. */
  checkPublished(
    tenant: string,
    code: string,
  ): Promise<{ readonly paper: PublishedPaper; readonly state: PublishedState } | null>
  /** What a PDF that somebody brings is beside the published one. `same`: to the byte. Null for an unknown code. */
  compareWithPublished(
    tenant: string,
    code: string,
    pdf: Uint8Array,
  ): Promise<{
    readonly paper: PublishedPaper
    readonly same: boolean
    readonly found: Verification | NotVerified
  } | null>
}

/** `gone`: its file is not kept any more; `closed`: a virus scanner hasn't let it through; `altered`: its bytes are others. */
export type PublishedState =
  | Verification
  | NotVerified
  | { readonly kind: 'gone' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'altered' }
