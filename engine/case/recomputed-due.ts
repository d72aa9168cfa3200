import type { StepGraph } from '../procedure/graph.ts'
import {
  endOfWorkingDay,
  type Pause,
  pausedDue,
  putOffBy,
  type WorkingCalendar,
} from '../working-time/index.ts'
import type { CaseState, Instant, OpenTask } from './state.ts'

/**
 * When an open task is due by its standard, the calendar and the pauses that are over, whatever was written down before.
 * Undefined: it has no due time, because its step has no standard, waits for an outside party or for a date.
 */
export function recomputedDue(
  { step, openedAt, dueSince, round }: Pick<OpenTask, 'step' | 'openedAt' | 'dueSince' | 'round'>,
  schedule: CaseState['schedule'],
  graph: StepGraph,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): Instant | undefined {
  const { time, waitsFor } = graph.byId.get(step) ?? {}
  const standard = time?.value
  const over = pauses.filter(({ until }) => until !== undefined)
  if (!standard || waitsFor !== undefined) return undefined
  if (standard.kind === 'length') return pausedDue(openedAt, standard, calendar, over).due
  const day = schedule[step]
  if (day === undefined) return undefined
  const end = endOfWorkingDay(day, calendar)
  // As when it opened: done again after the day that was set for its first time, it waits for a new one.
  if (round > 1 && dueSince === undefined && end < openedAt) return undefined
  return putOffBy(over, end, dueSince ?? openedAt, 'working-day', calendar).due
}
