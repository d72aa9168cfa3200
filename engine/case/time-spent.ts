import type { StepGraph } from '../procedure/graph.ts'
import {
  type TimeSpent,
  type WaitingFor,
  type WorkingCalendar,
  workingMinutesBetween,
} from '../working-time/index.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { initialCase } from './initial.ts'
import type { CaseState, Instant, OpenTask } from './state.ts'

/** One act of a case: its events, and when it was done. */
export interface TimedAct {
  readonly at: Instant
  readonly events: readonly CaseEvent[]
}

/**
 * Whose the working time of a case was, from its submission until `now`: all of its acts, oldest first. It is the
 * applicant's, or an outside party's, while everything that is owed is owed by them, and while the case waits for them;
 * else it is the office's. Before it is sent and while it is over no time passes. Null where the acts don't begin with
 * its opening: nothing can be told of a log that isn't whole.
 */
export function timeSpent(
  acts: readonly TimedAct[],
  graph: StepGraph,
  calendar: WorkingCalendar,
  now: Instant,
): TimeSpent | null {
  if (acts[0]?.events[0]?.type !== 'CaseOpened') return null
  const by: Record<WaitingFor, number> = { applicant: 0, 'third-party': 0, office: 0 }
  let counted = 0
  let state = initialCase
  acts.forEach(({ events }, place) => {
    state = events.reduce(evolve, state)
    const whose = whoseTime(state, graph)
    if (whose === undefined) return
    const minutes = workingMinutesBetween(acts[place]!.at, acts[place + 1]?.at ?? now, calendar)
    by[whose] += minutes
    if (whose === 'office' && !state.suspension) counted += minutes
  })
  return { counted, by }
}

function whoseTime(state: CaseState, graph: StepGraph): WaitingFor | undefined {
  if (state.suspension) return state.suspension.waitingFor
  if (state.status !== 'running') return undefined
  const owed = Object.values(state.tasks).filter(({ calling }) => !calling)
  const whose = new Set(owed.map((task) => owedBy(task, graph)))
  const [only = 'office'] = whose
  return whose.size === 1 ? only : 'office'
}

/** Who owes a task: the applicant or an outside party where nobody else performs it, else the office. */
export function owedBy(
  { step, performers }: Pick<OpenTask, 'step' | 'performers'>,
  graph: StepGraph,
): WaitingFor {
  if (graph.byId.get(step)?.waitsFor !== undefined) return 'third-party'
  const kinds = new Set(performers.map((id) => graph.performers.get(id)?.kind))
  const [only] = kinds
  return kinds.size === 1 && (only === 'applicant' || only === 'third-party') ? only : 'office'
}
