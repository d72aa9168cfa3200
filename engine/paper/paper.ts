import type { FileRef, Instant, OfficialId, TaskId } from '../case/state.ts'
import type { DocumentId, PerformerId } from '../procedure/definition.ts'

/** `task:document`: a paper is written for one output of one open task, or for the application of a draft. */
export type PaperId = string

/** SHA-256 of the content, in hex; the content itself lies beside the log, so that it can be erased when its time is over. */
export type ContentHash = string

/**
 * Where a paper stands: being written; with those who initial it, in their order; with those who sign it, in any order;
 * or final, and ready to be handed in with its step.
 */
export type PaperStanding = 'drafting' | 'initialling' | 'signing' | 'final'

/** PAdES baseline, without and with a timestamp; `basic`: one that doesn't bind its certificate as PAdES asks. */
export type PaperSignatureLevel = 'B-B' | 'B-T' | 'basic'

export interface PaperSignature {
  readonly performer: PerformerId
  readonly by: OfficialId
  readonly at: Instant
  /** Signed by a certificate of an Indonesian provider (UU 1/2024 and PP 71/2019), or a local one. */
  readonly certified: boolean
  readonly level: PaperSignatureLevel
}

/** A document of a case while it is being made in Laksana: a form, a letter, minutes. */
export interface Paper {
  readonly task: TaskId
  readonly document: DocumentId
  /** The kind and its version with which it was begun; they stay, whatever becomes of the kind. */
  readonly kind: string
  readonly kindVersion: number
  readonly standing: PaperStanding
  /** 1 for the first content. */
  readonly revision: number
  readonly content: ContentHash
  /** Everybody who wrote a revision, in order. */
  readonly authors: readonly OfficialId[]
  readonly initials: readonly {
    readonly performer: PerformerId
    readonly by: OfficialId
    readonly at: Instant
  }[]
  readonly signatures: readonly PaperSignature[]
  /** Kept from the first signature on, also when the paper is mended. */
  readonly number?: string
  /** The PDF as it was set or signed last. */
  readonly file?: FileRef
  readonly refused?: { readonly by: OfficialId; readonly reason: string }
}

/** In place of a task: the paper goes with the application, and is written before anything is sent. */
export const applicationTask: TaskId = 'application'

export const paperId = (task: TaskId, document: DocumentId): PaperId => `${task}:${document}`
