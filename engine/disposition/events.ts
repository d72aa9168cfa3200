import type { FileRef, Instant, OfficialId, PositionId, TaskId } from '../case/state.ts'
import type { DocumentId } from '../procedure/definition.ts'
import type { DispositionId, DispositionOrder, Subordinate } from './disposition.ts'

interface OfDisposition {
  readonly disposition: DispositionId
  /** The chair from which it was done: of the one who disposed, or of the one who answers. */
  readonly position: PositionId
  readonly by: OfficialId
  readonly at: Instant
}

/** What became true of dispositions; part of the acts of their case. */
export type DispositionEvent =
  /** `from`: what the position was disposed itself, and answers by passing it on. */
  | (OfDisposition &
      DispositionOrder & {
        readonly type: 'DispositionMade'
        readonly from?: DispositionId
        readonly task?: TaskId
        readonly document?: DocumentId
        readonly sheet?: FileRef
        readonly to: readonly Subordinate[]
      })
  | (OfDisposition & { readonly type: 'DispositionSettled'; readonly report: string })
  /** `owedAgain`: what the position had passed on by it, and owes again, because nobody below has it any more. */
  | (OfDisposition & {
      readonly type: 'DispositionTakenBack'
      readonly positions: readonly PositionId[]
      readonly reason: string
      readonly owedAgain?: DispositionId
    })

export type DispositionEventType = DispositionEvent['type']
