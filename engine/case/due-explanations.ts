import type { StepId } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import {
  type DayRevision,
  type DueExplanation,
  explainDue,
  explainSetDay,
  type Pause,
  type TimeOver,
  type WorkingCalendar,
} from '../working-time/index.ts'
import type { CaseEvent } from './events.ts'
import { type CaseCalendars, calendarFor } from './facts.ts'
import type { CaseState, Instant, LocalDate, OpenTask, TaskId } from './state.ts'

/**
 * The sum behind the due time of each open task that has one. Where its standard, the calendar and the pauses don't come
 * to what was written down, since that had passed when one of them changed, both are told.
 */
export function dueExplanations(
  state: CaseState,
  graph: StepGraph,
  calendars: CaseCalendars,
  pauses: readonly Pause[],
  revisions: DayRevisions = new Map(),
): Readonly<Record<TaskId, DueExplanation>> {
  const closed = pauses.filter(({ until }) => until !== undefined)
  const found = Object.values(state.tasks).flatMap((task) => {
    const { id, dueAt } = task
    if (dueAt === undefined) return []
    const explain = explainerOf(task, state, graph, calendarFor(calendars, task), revisions)
    const now = explain?.(closed)
    if (!explain || now?.due !== dueAt) return [[id, keptAt(dueAt, now)] as const]
    return [[id, closed.length === pauses.length ? now : explain(pauses)] as const]
  })
  return Object.fromEntries(found)
}

function keptAt(dueAt: Instant, now: DueExplanation | undefined): DueExplanation {
  const sum = now?.lines.map((line) =>
    line.kind === 'until' ? { ...line, kind: 'would-be' as const } : line,
  )
  return { lines: [...(sum ?? []), { kind: 'kept', at: dueAt }], due: dueAt }
}

type Explainer = (pauses: readonly Pause[]) => DueExplanation

function explainerOf(
  { step, openedAt, dueSince = openedAt }: OpenTask,
  { schedule }: CaseState,
  graph: StepGraph,
  calendar: WorkingCalendar,
  revisions: DayRevisions,
): Explainer | undefined {
  const standard = graph.byId.get(step)?.time?.value
  if (standard?.kind === 'length') return (pauses) => explainDue(openedAt, standard, calendar, pauses)
  const day = standard && schedule[step]
  if (day === undefined) return undefined
  return (pauses) => explainSetDay(day, dueSince, calendar, pauses, revisions.get(step))
}

type Timed = readonly { readonly at: Instant; readonly event: CaseEvent }[]
/** For each step how the day set for it was changed, in turn. */
export type DayRevisions = ReadonlyMap<StepId, readonly DayRevision[]>

/** Days of steps that were set anew, from all events of a case, oldest first. */
export function dayRevisionsIn(events: Timed): DayRevisions {
  const days = new Map<StepId, LocalDate>()
  const found = new Map<StepId, DayRevision[]>()
  const set = (step: StepId, to: LocalDate, at: Instant, reason: string | null) => {
    const from = days.get(step)
    days.set(step, to)
    if (from !== undefined && from !== to)
      found.set(step, [...(found.get(step) ?? []), { from, to, at, reason }])
  }
  for (const { at, event } of events) {
    if (event.type === 'ScheduleFixed')
      for (const [step, on] of Object.entries(event.schedule)) set(step, on, at, null)
    if (event.type === 'ScheduleRevised')
      for (const [step, { to }] of Object.entries(event.steps)) set(step, to.end, at, event.reason)
  }
  return found
}

const endsPause: readonly CaseEvent['type'][] = ['CaseResumed', 'CaseWithdrawn', 'CaseCancelled']

/** The times in which a case stood still, from all of its events, oldest first, each with the instant of its act. */
export function pausesIn(events: Timed): readonly Pause[] {
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

const ends: readonly CaseEvent['type'][] = ['CaseEnded', 'CaseWithdrawn', 'CaseCancelled']

/** The times in which a case was over and was taken up again later. */
export function timesOverIn(events: Timed): readonly TimeOver[] {
  const found: TimeOver[] = []
  let over: Instant | undefined
  for (const { at, event } of events) {
    if (ends.includes(event.type)) over = at
    else if (event.type === 'CaseReopened' && over !== undefined)
      found.push({ from: over, until: at, waitingFor: 'nobody', reason: event.reason })
  }
  return found
}
