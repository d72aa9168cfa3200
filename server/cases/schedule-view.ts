import { type CaseCalendars, type CaseEvent, planAgainstActual } from '#engine/case/index.ts'
import { freeDaysIn, localDateOf } from '#engine/working-time/index.ts'
import type { LoadedCase } from './case-view.ts'
import type { CaseSchedule, CaseView, ScheduleChange } from './contract.ts'
import { handOf, type LoggedAct } from './history.ts'
import type { People } from './people.ts'

/** A plan far ahead is drawn as far as this; the table has it whole. */
const longestDrawn = 1100

/** The schedule of a case, with what was changed in it and why. */
export function scheduleOf(
  { acts, graph, state }: LoadedCase,
  view: CaseView,
  people: People,
  calendars: CaseCalendars,
  now: string,
): CaseSchedule {
  const { calendar } = calendars
  const steps = planAgainstActual(view.stepClocks ?? [], state, graph, calendars, now)
  const milestones = state.plan?.milestones ?? []
  const today = localDateOf(now, calendar)
  const span = spanOf([
    today,
    ...milestones.map(({ on }) => on),
    ...steps.flatMap(({ planned, actual }) => [
      ...(planned ? [planned.start ?? planned.end, planned.end] : []),
      ...actual.flatMap(({ from, until }) => [from, until ?? today]),
    ]),
  ])
  return {
    case: view,
    today,
    steps,
    milestones,
    span,
    freeDays: freeDaysIn(span.from, span.until, calendar),
    changes: acts.flatMap((act) => changesIn(act, people)).reverse(),
  }
}

function spanOf(dates: readonly string[]): CaseSchedule['span'] {
  const sorted = dates.toSorted()
  const from = sorted[0]!
  const last = new Date(Date.parse(from) + longestDrawn * 86_400_000).toISOString().slice(0, 10)
  const until = sorted.at(-1)!
  return { from, until: until < last ? until : last }
}

function changesIn(act: LoggedAct, people: People): readonly ScheduleChange[] {
  return act.events.flatMap((event) => {
    const change = changeBy(event)
    return change ? [{ version: act.version, at: act.at, by: handOf(act, people), ...change }] : []
  })
}

/** What an event changed in the schedule; a first one changes it from nothing. */
function changeBy(event: CaseEvent): Pick<ScheduleChange, 'reason' | 'steps' | 'milestones' | 'due'> | null {
  if (event.type === 'ScheduleFixed') {
    const { schedule, starts = {}, milestones, dueAt } = event
    return {
      reason: null,
      steps: Object.entries(schedule).map(([step, end]) => {
        const start = starts[step]
        return { step, from: null, to: { end, ...(start === undefined ? {} : { start }) } }
      }),
      milestones: milestones ? { from: [], to: milestones } : null,
      due: Object.entries(dueAt).map(([task, to]) => ({ task, from: null, to })),
    }
  }
  if (event.type !== 'ScheduleRevised') return null
  return {
    reason: event.reason,
    steps: Object.entries(event.steps).map(([step, { from, to }]) => ({ step, from, to })),
    milestones: event.milestones ?? null,
    due: Object.entries(event.dueAt).flatMap(([task, { from, to }]) =>
      from === to ? [] : [{ task, from, to }],
    ),
  }
}
