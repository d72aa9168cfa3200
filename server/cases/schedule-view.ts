import {
  areSameMilestones,
  type CaseCalendars,
  type CaseEvent,
  type PlannedDays,
  planAgainstActual,
} from '#engine/case/index.ts'
import type { Milestone } from '#engine/case/state.ts'
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
    changes: changesIn(acts, people).reverse(),
  }
}

function spanOf(dates: readonly string[]): CaseSchedule['span'] {
  const sorted = dates.toSorted()
  const from = sorted[0]!
  const last = new Date(Date.parse(from) + longestDrawn * 86_400_000).toISOString().slice(0, 10)
  const until = sorted.at(-1)!
  return { from, until: until < last ? until : last }
}

/** What the acts changed in the schedule, oldest first. */
export function changesIn(
  acts: readonly LoggedAct[],
  people: Pick<People, 'official' | 'positionTitle'>,
): ScheduleChange[] {
  let stands: Plan = { days: {}, milestones: [] }
  return acts.flatMap((act) =>
    act.events.flatMap((event) => {
      const change = changeBy(event, stands)
      if (!change) return []
      const { steps, milestones: moved, due } = change
      if (change.reason === null && steps.length === 0 && moved === null && due.length === 0) return []
      stands = {
        days: { ...stands.days, ...Object.fromEntries(change.steps.map(({ step, to }) => [step, to])) },
        milestones: change.milestones?.to ?? stands.milestones,
      }
      return [{ version: act.version, at: act.at, by: handOf(act, people), ...change }]
    }),
  )
}

interface Plan {
  readonly days: Readonly<Record<string, PlannedDays>>
  readonly milestones: readonly Milestone[]
}

type Changed = Pick<ScheduleChange, 'reason' | 'steps' | 'milestones' | 'due'>

function changeBy(event: CaseEvent, stands: Plan): Changed | null {
  if (event.type === 'ScheduleFixed') return changeByFixing(event, stands)
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

/** Fixed for the first time it comes from nothing, fixed anew from what stood; what stays the same is no change. */
function changeByFixing(event: Extract<CaseEvent, { type: 'ScheduleFixed' }>, stands: Plan): Changed {
  const { schedule, starts = {}, withoutStart = [], milestones, dueAt } = event
  const named = new Set([...Object.keys(schedule), ...Object.keys(starts), ...withoutStart])
  return {
    reason: null,
    steps: [...named].flatMap((step) => {
      const from = stands.days[step]
      const end = schedule[step] ?? from?.end
      if (end === undefined) return []
      const start = starts[step] ?? (withoutStart.includes(step) ? undefined : from?.start)
      if (from && from.end === end && from.start === start) return []
      return [{ step, from: from ?? null, to: { end, ...(start === undefined ? {} : { start }) } }]
    }),
    milestones:
      milestones && !areSameMilestones(milestones, stands.milestones)
        ? { from: stands.milestones, to: milestones }
        : null,
    due: Object.entries(dueAt).map(([task, to]) => ({ task, from: null, to })),
  }
}
