import type { PerformerId, StepId, TimeStandard } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import type { Pause, TimeSpent, WaitingFor, WorkingCalendar } from '../working-time/index.ts'
import { pausesIn } from './due-explanations.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type CaseCalendars, calendarFor } from './facts.ts'
import { type HeldStretch, type Holding, heldStretches, holdingOf } from './held.ts'
import { initialCase } from './initial.ts'
import type { CaseState, Instant, OfficialId, OpenTask, TaskId } from './state.ts'
import { measured } from './step-time.ts'
import { owedBy, type TimedAct } from './time-spent.ts'

/**
 * What became of an opened step. `repeated`: completed, and opened again by its own condition. `passed`: a condition
 * skipped it before it opened. `undone`: its predecessor's completion was withdrawn. `closed`: the case or the called
 * procedure ended, or somebody else's return took it away.
 */
export type StepEnd = 'completed' | 'repeated' | 'skipped' | 'passed' | 'returned' | 'undone' | 'closed'

/** The clock of one step in one round, from its opening until it went away. */
export interface StepClock {
  readonly task: TaskId
  readonly step: StepId
  readonly round: number
  readonly performers: readonly PerformerId[]
  /** A step that calls a procedure runs beside the steps of that procedure. */
  readonly calling: boolean
  readonly owedBy: WaitingFor
  readonly openedAt: Instant
  /** Null: still open. */
  readonly endedAt: Instant | null
  readonly end: StepEnd | null
  readonly outcome?: string
  /** Who completed it, holding it or not. */
  readonly completedBy?: OfficialId
  /** Where a return went. */
  readonly returnedTo?: StepId
  /** By the version under which it opened. */
  readonly standard?: TimeStandard
  /** As it stood last: moved by pauses, by a schedule, by a new date. */
  readonly dueAt?: Instant
  /** Working minutes so far: those its clock counted, and all of them by whose they were. */
  readonly spent: TimeSpent
  /** With whom it lay, in turn; their minutes are those its clock counted. */
  readonly held: readonly HeldStretch[]
  /** The times in which it stood still. */
  readonly pauses: readonly Pause[]
  /** Null: it has no due time, or is open and not late. */
  readonly kept: boolean | null
  /** Working minutes beyond the due time, pauses left out; 0 where it was kept. */
  readonly lateBy: number
}

/** How a task went away. */
type Ending = Pick<StepClock, 'outcome' | 'completedBy' | 'returnedTo'> & { readonly end: StepEnd }

interface Running {
  readonly opened: OpenTask
  readonly standard: TimeStandard | undefined
  readonly owedBy: WaitingFor
  readonly holdings: Holding[]
  dueAt: Instant | undefined
  endedAt?: Instant
  ending?: Ending
}

/**
 * The clocks of all steps ever opened, in the order of their opening, from all acts of a case, oldest first. A clock
 * goes on through hand-overs and changes of version; a return or a reopening begins new ones. `graphOf` gives the graph of
 * a version of the procedure. Each runs by the calendar of its due time. Null where the acts don't begin with its opening.
 */
export function stepClocks(
  acts: readonly TimedAct[],
  graphOf: (version: number) => StepGraph,
  calendars: CaseCalendars,
  now: Instant,
): readonly StepClock[] | null {
  if (acts[0]?.events[0]?.type !== 'CaseOpened') return null
  const running = new Map<TaskId, Running>()
  let state = initialCase
  for (const { at, events } of acts)
    events.forEach((event, place) => {
      const before = state
      state = evolve(state, event)
      if (state.tasks === before.tasks && event.type !== 'StepSkipped') return
      const graph = graphOf(state.procedure.version)
      follow(running, { before, after: state, event, next: events[place + 1], at }, graph)
    })
  const pauses = pausesIn(acts.flatMap(({ at, events }) => events.map((event) => ({ at, event }))))
  return [...running.values()].map((each) => clockOf(each, pauses, calendarFor(calendars, each.opened), now))
}

interface Change {
  readonly before: CaseState
  readonly after: CaseState
  readonly event: CaseEvent
  readonly next: CaseEvent | undefined
  readonly at: Instant
}

function follow(running: Map<TaskId, Running>, change: Change, graph: StepGraph): void {
  const { before, after, event, at } = change
  for (const task of Object.values(after.tasks)) {
    const known = running.get(task.id)
    const holding = holdingOf(task, graph, at, known?.holdings.at(-1))
    if (known) {
      known.dueAt = task.dueAt
      if (holding) known.holdings.push(holding)
    } else {
      const standard = graph.byId.get(task.step)?.time?.value
      const opened = { ...task, openedAt: at }
      const holdings = holding ? [holding] : []
      running.set(task.id, { opened, standard, owedBy: owedBy(task, graph), holdings, dueAt: task.dueAt })
    }
  }
  for (const id of Object.keys(before.tasks)) {
    const known = running.get(id)
    if (after.tasks[id] || !known) continue
    known.endedAt = at
    known.ending = endingOf(id, change)
  }
  if (event.type === 'StepSkipped' && event.task === undefined) {
    const { step, round, past } = event
    const rule = graph.byId.get(step)?.rule ?? { performers: [], mode: 'one' }
    const opened = { id: `${step}.${round}`, step, round, past, ...rule, openedAt: at }
    const own = { opened, standard: undefined, owedBy: owedBy(opened, graph), holdings: [], dueAt: undefined }
    running.set(opened.id, { ...own, endedAt: at, ending: { end: 'passed' } })
  }
}

function endingOf(task: TaskId, { event, next }: Change): Ending {
  switch (event.type) {
    case 'StepCompleted': {
      const opens = next?.type === 'StepActivated' || next?.type === 'StepSkipped'
      const again = opens && next.step === event.step
      const { outcome, by: completedBy } = event
      return { end: again ? 'repeated' : 'completed', completedBy, ...(outcome !== undefined && { outcome }) }
    }
    case 'StepSkipped':
      return { end: 'skipped' }
    case 'StepReturned':
      return event.from === task ? { end: 'returned', returnedTo: event.to } : { end: 'closed' }
    case 'CompletionWithdrawn':
      return { end: 'undone' }
    default:
      return { end: 'closed' }
  }
}

function clockOf(
  { opened, standard, owedBy, holdings, dueAt, endedAt, ending }: Running,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
  now: Instant,
): StepClock {
  const time = measured(
    { from: opened.openedAt, until: endedAt ?? null, dueAt, owedBy },
    pauses,
    calendar,
    now,
  )
  return {
    task: opened.id,
    step: opened.step,
    round: opened.round,
    performers: opened.performers,
    calling: opened.calling ?? false,
    owedBy,
    openedAt: opened.openedAt,
    endedAt: endedAt ?? null,
    end: ending?.end ?? null,
    ...(ending?.outcome !== undefined && { outcome: ending.outcome }),
    ...(ending?.completedBy !== undefined && { completedBy: ending.completedBy }),
    ...(ending?.returnedTo !== undefined && { returnedTo: ending.returnedTo }),
    ...(standard && { standard }),
    ...(dueAt !== undefined && { dueAt }),
    ...time,
    held: heldStretches(holdings, endedAt ?? null, time.pauses, calendar, now),
  }
}
