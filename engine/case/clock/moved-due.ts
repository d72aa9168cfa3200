import type { StepGraph } from '../../procedure/graph.ts'
import type { Pause } from '../../working-time/index.ts'
import { type CaseCalendars, calendarFor } from '../facts.ts'
import { recomputedDue } from '../recomputed-due.ts'
import type { CaseState, Instant, OpenTask } from '../state.ts'

export type DatedTask = Pick<OpenTask, 'step' | 'round' | 'openedAt' | 'dueAt' | 'dueSince' | 'performers'>

export interface Redating extends CaseCalendars {
  readonly now: Instant
  readonly graph: StepGraph
  /** All the times in which the case stood still, an open one too. */
  readonly pauses: readonly Pause[]
  /** Limits that have passed move too. */
  readonly forgives?: boolean
}

/**
 * The due time that an open task gets when it is worked out anew; undefined where it stays, null where a new standard
 * leaves it without one. A limit that has passed stays
 * unless it is forgiven: whoever was late isn't made punctual by a later decree. It hasn't passed where it lies in a
 * pause that goes on.
 */
export function movedDue(
  task: DatedTask,
  schedule: CaseState['schedule'],
  { now, graph, pauses, forgives = false, ...calendars }: Redating,
): Instant | null | undefined {
  const clockStandsAt = pauses.find(({ until }) => until === undefined)?.from ?? now
  if (!forgives && task.dueAt !== undefined && task.dueAt < clockStandsAt) return undefined
  const due = recomputedDue(task, schedule, graph, calendarFor(calendars, task), pauses)
  if (due === task.dueAt) return undefined
  return due ?? (isDated(task, graph) ? undefined : null)
}

/** Steps whose time another one sets are: they wait for their day at most. */
function isDated({ step }: DatedTask, graph: StepGraph): boolean {
  const { time, waitsFor } = graph.byId.get(step) ?? {}
  return time !== undefined && waitsFor === undefined
}
