import type { TimeLength } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import { type DueExplanation, explainDue, type WorkingCalendar } from '../working-time/index.ts'
import { pausesIn, timesOverIn } from './due-explanations.ts'
import type { CaseState, Instant } from './state.ts'
import { keeping } from './step-time.ts'
import type { TimedAct } from './time-spent.ts'

/** The total that the SOP states, for one case. It is shown and told of, and never moves a due time of a step. */
export interface TotalClock {
  readonly standard: TimeLength
  readonly submittedAt: Instant
  /** From the submission, without pauses and the time in which it was over. */
  readonly due: DueExplanation
  /** Null: the case runs and isn't beyond it. */
  readonly kept: boolean | null
  /** Working minutes beyond it. */
  readonly lateBy: number
}

/** Null where the SOP states no total, or the case wasn't sent. */
export function totalClock(
  acts: readonly TimedAct[],
  state: CaseState,
  graph: StepGraph,
  calendar: WorkingCalendar,
  now: Instant,
): TotalClock | null {
  const events = acts.flatMap(({ at, events }) => events.map((event) => ({ at, event })))
  const submittedAt = events.find(({ event }) => event.type === 'CaseSubmitted')?.at
  const standard = graph.procedure.identity.totalTime?.value
  if (!standard || submittedAt === undefined) return null
  const pauses = [...pausesIn(events), ...timesOverIn(events)]
  const open = state.ended === undefined
  const last = state.ended?.at ?? now
  const due = explainDue(submittedAt, standard, calendar, pauses)
  const dueBefore = explainDue(
    submittedAt,
    standard,
    calendar,
    pauses.filter(({ until }) => until !== undefined),
  ).due!
  return { standard, submittedAt, due, ...keeping(last, open, dueBefore, pauses, calendar) }
}
