import type { Instant, OfficialId, TaskId, UnitId } from '../case/state.ts'
import type { DocumentId, PerformerId, StepId } from '../procedure/definition.ts'
import type { DeviationCause, DeviationId, DeviationSign, DeviationStandard } from './deviation.ts'

/** What became true of deviations; part of the acts of their case. */
export type DeviationEvent =
  | {
      readonly type: 'DeviationOpened'
      readonly deviation: DeviationId
      readonly standard: DeviationStandard
      readonly sign: DeviationSign
      readonly step: StepId
      readonly task?: TaskId
      readonly document?: DocumentId
      readonly performers: readonly PerformerId[]
      readonly held?: OfficialId
      /** Of one of time: the due time missed, and how many working minutes ago. */
      readonly dueAt?: Instant
      readonly lateMinutes?: number
      /** What was seen, where somebody wrote it down. */
      readonly text?: string
      readonly at: Instant
    }
  /** How late a step is by now: it is done, the case stands still, or its due time moved and lies behind all the same. */
  | {
      readonly type: 'LatenessMeasured'
      readonly deviation: DeviationId
      readonly dueAt: Instant
      readonly lateMinutes: number
      readonly at: Instant
    }
  /** The due time moved, and the step isn't late any more. */
  | { readonly type: 'DeviationStruckOut'; readonly deviation: DeviationId; readonly dueAt: Instant | null }
  | {
      readonly type: 'DeviationAccounted'
      readonly deviation: DeviationId
      readonly cause: DeviationCause
      readonly explanation: string
      /** What was or will be done about it. */
      readonly correction: string
      readonly unit: UnitId
      readonly by: OfficialId
    }
  | { readonly type: 'DeviationSentBack'; readonly deviation: DeviationId; readonly reason: string }
  | { readonly type: 'DeviationAccepted'; readonly deviation: DeviationId; readonly note?: string }

export type DeviationEventType = DeviationEvent['type']
