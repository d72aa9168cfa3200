import {
  type Pause,
  type Stop,
  spent,
  type TimeSpent,
  type WaitingFor,
  type WorkingCalendar,
} from '../working-time/index.ts'
import type { Instant } from './state.ts'
import type { StepClock } from './step-clocks.ts'

interface Stretch {
  readonly from: Instant
  /** Null: still open. */
  readonly until: Instant | null
  readonly dueAt: Instant | undefined
  readonly owedBy: WaitingFor
}

/** How long a step took and whose that time was, where it stood still, and whether it kept its due time. */
export function measured(
  { from, until, dueAt, owedBy }: Stretch,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
  now: Instant,
): Pick<StepClock, 'spent' | 'pauses' | 'kept' | 'lateBy'> {
  const last = until ?? now
  const inside = pauses.filter((pause) => pause.from < last && (pause.until ?? last) > from)
  return {
    spent: ofOwner(spent(from, last, calendar, inside), owedBy),
    pauses: inside,
    ...keeping(last, until === null, dueAt, inside, calendar),
  }
}

/** Time that no pause took is whoever's the step is; `spent` counts it as the office's. */
function ofOwner({ counted, by }: TimeSpent, owner: WaitingFor): TimeSpent {
  const waited = { ...by, office: by.office - counted }
  return { counted, by: { ...waited, [owner]: waited[owner] + counted } }
}

/**
 * While the case stands still, time goes no further than the beginning of the pause. Less than a minute of work is late for
 * nobody, as for deviations.
 */
export function keeping(
  last: Instant,
  open: boolean,
  dueAt: Instant | undefined,
  inside: readonly Stop[],
  calendar: WorkingCalendar,
): Pick<StepClock, 'kept' | 'lateBy'> {
  if (dueAt === undefined) return { kept: null, lateBy: 0 }
  const standing = inside.find((pause) => (pause.until ?? last) >= last)
  const until = standing ? standing.from : last
  if (until <= dueAt) return { kept: open ? null : true, lateBy: 0 }
  const lateBy = spent(dueAt, until, calendar, inside).counted
  return lateBy < 1 ? { kept: open ? null : true, lateBy: 0 } : { kept: false, lateBy }
}
