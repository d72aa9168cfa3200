import type { StepId } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import {
  endOfWorkingDay,
  localDateOf,
  type WorkingCalendar,
  workingDaysBetween,
} from '../working-time/index.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { initialCase } from './initial.ts'
import type { CaseState, Instant, LocalDate } from './state.ts'

/** How a step came out against its plan. `days`: working days behind the planned end; negative ahead of it. */
export interface Comparison {
  readonly kind: 'done' | 'open' | 'ahead'
  readonly days: number
  /** Its due time has passed, or had when it was done. */
  readonly late: boolean
}

/** A step as it was planned and as it went. Dates are local, both ends included. */
export interface PlannedStep {
  readonly step: StepId
  /** By the schedule, or from its beginning to the due time that its standard gave it. */
  readonly planned: {
    readonly start: LocalDate | null
    readonly end: LocalDate
    readonly by: 'schedule' | 'standard'
  } | null
  /** One for each time it was worked on; without an end it still is. */
  readonly actual: readonly { readonly from: LocalDate; readonly until: LocalDate | null }[]
  readonly skipped: boolean
  /** Null where there is nothing to compare. */
  readonly compared: Comparison | null
}

interface Round {
  readonly task: string
  readonly step: StepId
  readonly from: Instant
  until?: Instant
  dueAt?: Instant
}

/**
 * Every step that is scheduled or has begun, in the order of the SOP: its plan beside what came of it. `events`: all of
 * the case, oldest first. Null where they don't begin with its opening: nothing can be told of a log that isn't whole.
 */
export function planAgainstActual(
  events: readonly { readonly at: Instant; readonly event: CaseEvent }[],
  graph: StepGraph,
  calendar: WorkingCalendar,
  now: Instant,
): readonly PlannedStep[] | null {
  if (events[0]?.event.type !== 'CaseOpened') return null
  const { rounds, state } = roundsIn(events)
  const byStep = Map.groupBy(rounds, ({ step }) => step)
  return graph.steps.flatMap(({ id }) => {
    const worked = byStep.get(id) ?? []
    if (worked.length === 0 && state.schedule[id] === undefined) return []
    return [plannedStep(id, worked, state, calendar, now)]
  })
}

function roundsIn(events: readonly { readonly at: Instant; readonly event: CaseEvent }[]) {
  const rounds: Round[] = []
  let open: Round[] = []
  let state: CaseState = initialCase
  for (const { at, event } of events) {
    state = evolve(state, event)
    if (event.type === 'StepActivated') {
      const round = { task: event.task, step: event.step, from: at }
      rounds.push(round)
      open.push(round)
    }
    for (const round of open) {
      const task = state.tasks[round.task]
      if (!task) round.until = at
      else if (task.dueAt !== undefined) round.dueAt = task.dueAt
    }
    open = open.filter(({ until }) => until === undefined)
  }
  return { rounds, state }
}

function plannedStep(
  step: StepId,
  worked: readonly Round[],
  state: CaseState,
  calendar: WorkingCalendar,
  now: Instant,
): PlannedStep {
  const day = (at: Instant) => localDateOf(at, calendar)
  const last = worked.at(-1)
  const planned = plannedDays(step, last, state, calendar)
  const skipped = state.done[step]?.skipped !== undefined
  const end = planned?.end
  const due = last?.dueAt ?? (end === undefined ? undefined : endOfWorkingDay(end, calendar))
  const kind = last === undefined ? 'ahead' : last.until === undefined ? 'open' : 'done'
  const at = last?.until ?? now
  return {
    step,
    planned,
    actual: worked.map(({ from, until }) => ({
      from: day(from),
      until: until === undefined ? null : day(until),
    })),
    skipped,
    compared:
      end === undefined || due === undefined || skipped
        ? null
        : { kind, days: workingDaysBetween(lastDay(end, calendar), day(at), calendar), late: at > due },
  }
}

/** A day off is over with the next working day, as a due time is. */
function lastDay(end: LocalDate, calendar: WorkingCalendar): LocalDate {
  return localDateOf(endOfWorkingDay(end, calendar), calendar)
}

function plannedDays(
  step: StepId,
  last: Round | undefined,
  { schedule, plan }: CaseState,
  calendar: WorkingCalendar,
): PlannedStep['planned'] {
  const end = schedule[step]
  if (end !== undefined) return { start: plan?.starts[step] ?? null, end, by: 'schedule' }
  if (last?.dueAt === undefined) return null
  return { start: localDateOf(last.from, calendar), end: localDateOf(last.dueAt, calendar), by: 'standard' }
}
