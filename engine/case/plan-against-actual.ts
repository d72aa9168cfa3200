import type { StepId } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import {
  endOfWorkingDay,
  localDateOf,
  type WorkingCalendar,
  workingDayOn,
  workingDaysBetween,
} from '../working-time/index.ts'
import { type CaseCalendars, calendarFor } from './facts.ts'
import type { CaseState, Instant, LocalDate } from './state.ts'
import type { StepClock } from './step-clocks.ts'

/** How a step came out against its plan. `days`: working days behind the planned end; negative ahead of it. */
export interface Comparison {
  readonly kind: 'done' | 'open' | 'ahead'
  readonly days: number
  /** Its due time has passed, or had when it was done. */
  readonly late: boolean
  /** It was done, or is being done, once more after the planned end had passed, and waits for no other: nobody is late by it. */
  readonly again: boolean
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

/**
 * Every step that is scheduled or has begun, in the order of the SOP: its plan beside what came of it. `clocks`: those of
 * all steps ever opened.
 */
export function planAgainstActual(
  clocks: readonly StepClock[],
  state: CaseState,
  graph: StepGraph,
  calendars: CaseCalendars,
  now: Instant,
): readonly PlannedStep[] {
  const byStep = Map.groupBy(
    clocks.filter(({ end }) => end !== 'passed'),
    ({ step }) => step,
  )
  return graph.steps.flatMap(({ id, rule }) => {
    const worked = byStep.get(id) ?? []
    if (worked.length === 0 && state.schedule[id] === undefined) return []
    const calendar = calendarFor(calendars, worked.at(-1) ?? rule)
    return [plannedStep(id, worked, state, calendar, now)]
  })
}

function plannedStep(
  step: StepId,
  worked: readonly StepClock[],
  state: CaseState,
  calendar: WorkingCalendar,
  now: Instant,
): PlannedStep {
  const day = (at: Instant) => localDateOf(at, calendar)
  const last = worked.at(-1)
  const planned = plannedDays(step, last, state, calendar)
  const skipped = state.done[step]?.skipped !== undefined
  const kind = last === undefined ? 'ahead' : last.endedAt === null ? 'open' : 'done'
  const at = last?.endedAt ?? now
  const compare = (end: LocalDate): Comparison => {
    const days = workingDaysBetween(workingDayOn(end, calendar), day(at), calendar)
    // Pauses have moved a due time.
    if (last?.dueAt !== undefined) return { kind, days, late: last.kept === false, again: false }
    // The planned day of what hasn't begun is moved by none, but nobody is late by it while the case stands still.
    const close = endOfWorkingDay(end, calendar)
    const again = last !== undefined && last.openedAt > close
    return { kind, days, late: !again && (last?.endedAt ?? state.suspension?.at ?? now) > close, again }
  }
  return {
    step,
    planned,
    actual: worked.map(({ openedAt, endedAt }) => ({
      from: day(openedAt),
      until: endedAt === null ? null : day(endedAt),
    })),
    skipped,
    compared: planned === null || skipped ? null : compare(planned.end),
  }
}

function plannedDays(
  step: StepId,
  last: StepClock | undefined,
  { schedule, plan }: CaseState,
  calendar: WorkingCalendar,
): PlannedStep['planned'] {
  const end = schedule[step]
  if (end !== undefined) return { start: plan?.starts[step] ?? null, end, by: 'schedule' }
  if (last?.dueAt === undefined) return null
  return {
    start: localDateOf(last.openedAt, calendar),
    end: localDateOf(last.dueAt, calendar),
    by: 'standard',
  }
}
