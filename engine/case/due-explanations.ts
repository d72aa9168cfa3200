import type { StepGraph } from '../procedure/graph.ts'
import {
  type DueExplanation,
  explainDue,
  explainSetDay,
  type Pause,
  type WorkingCalendar,
} from '../working-time/index.ts'
import type { CaseEvent } from './events.ts'
import type { CaseState, Instant, OpenTask, TaskId } from './state.ts'

/**
 * The sum behind the due time of each open task. None for a task without one, nor where its standard and the pauses
 * don't come to what was written down: the case was moved to a version with another standard, say.
 */
export function dueExplanations(
  state: CaseState,
  graph: StepGraph,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): Readonly<Record<TaskId, DueExplanation>> {
  const closed = pauses.filter(({ until }) => until !== undefined)
  const found = Object.values(state.tasks).flatMap((task) => {
    const explain = explainerOf(task, state, graph, calendar)
    const written = explain?.(closed)
    if (!explain || !written || written.due !== task.dueAt) return []
    return [[task.id, closed.length === pauses.length ? written : explain(pauses)] as const]
  })
  return Object.fromEntries(found)
}

type Explainer = (pauses: readonly Pause[]) => DueExplanation

function explainerOf(
  { step, openedAt }: OpenTask,
  { schedule }: CaseState,
  graph: StepGraph,
  calendar: WorkingCalendar,
): Explainer | undefined {
  const standard = graph.byId.get(step)?.time?.value
  if (standard?.kind === 'length') return (pauses) => explainDue(openedAt, standard, calendar, pauses)
  const day = standard && schedule[step]
  return day === undefined ? undefined : (pauses) => explainSetDay(day, openedAt, calendar, pauses)
}

const endsPause: readonly CaseEvent['type'][] = ['CaseResumed', 'CaseWithdrawn', 'CaseCancelled']

/** The times in which a case stood still, from all of its events, oldest first, each with the instant of its act. */
export function pausesIn(
  events: readonly { readonly at: Instant; readonly event: CaseEvent }[],
): readonly Pause[] {
  const pauses: Pause[] = []
  for (const { at, event } of events) {
    const last = pauses.at(-1)
    if (event.type === 'CaseSuspended')
      pauses.push({ from: at, waitingFor: event.waitingFor, reason: event.reason })
    else if (last && last.until === undefined && endsPause.includes(event.type))
      pauses[pauses.length - 1] = { ...last, until: at }
  }
  return pauses
}
