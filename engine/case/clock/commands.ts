import type { Pause } from '../../working-time/index.ts'
import type { Instant, PositionId, TaskId } from '../state.ts'

/** Why due times are worked out anew: a change of a calendar, by its number, or a version of the procedure. */
export interface RedatingReason {
  readonly kind: 'calendar' | 'standard'
  readonly change: number
}

/** Who does the task, the chair above, and whoever leads the office. */
export type EscalatedTo = 'performer' | 'superior' | 'head'

/** What time itself does to a case. Nobody gives these, and nobody is offered them. */
export type ClockCommand =
  | {
      readonly type: 'RedateTasks'
      readonly why: RedatingReason
      /** All the times in which the case stood still, an open one too. */
      readonly pauses: readonly Pause[]
      /** Limits that have passed move too; otherwise whoever was late stays late. */
      readonly forgives?: boolean
    }
  /** `positions`: the chairs of superiors and heads to whom it goes. `dueAt`: the due time that was looked at. */
  | {
      readonly type: 'EscalateTask'
      readonly task: TaskId
      readonly dueAt: Instant
      readonly to: readonly EscalatedTo[]
      readonly positions: readonly PositionId[]
    }

export type ClockCommandType = ClockCommand['type']
