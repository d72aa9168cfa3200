import type { FileRef, Instant, OfficialId, TaskId } from '../case/state.ts'
import type { DocumentId, PerformerId } from '../procedure/definition.ts'
import type { ContentHash, PaperSignatureLevel } from './paper.ts'

interface OfPaper {
  readonly task: TaskId
  readonly document: DocumentId
  readonly by: OfficialId
  readonly at: Instant
}

/** What became true of a paper; part of the acts of its case. */
export type PaperEvent =
  | (OfPaper & {
      readonly type: 'PaperWritten'
      readonly kind: string
      readonly kindVersion: number
      readonly revision: number
      readonly content: ContentHash
    })
  /** To those who initial it, or where nobody does, to those who sign it. */
  | (OfPaper & { readonly type: 'PaperForwarded'; readonly to: 'initialling' | 'signing' })
  | (OfPaper & { readonly type: 'PaperInitialled'; readonly performer: PerformerId; readonly last: boolean })
  | (OfPaper & {
      readonly type: 'PaperSigned'
      readonly performer: PerformerId
      readonly file: FileRef
      readonly number?: string
      readonly certified: boolean
      readonly level: PaperSignatureLevel
      readonly last: boolean
    })
  /** One that nobody signs: by its author, or with its last initials. */
  | (OfPaper & { readonly type: 'PaperFinished'; readonly file: FileRef; readonly number?: string })
  | (OfPaper & { readonly type: 'PaperRefused'; readonly reason: string })
  | (OfPaper & { readonly type: 'PaperRecalled' })

export type PaperEventType = PaperEvent['type']
