import { type CaseCalendars, calendarFor } from '../case/facts.ts'
import type { CaseState } from '../case/state.ts'
import { owedBy } from '../case/time-spent.ts'
import type { TimeUnit } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import { endOfWorkingDay } from '../working-time/index.ts'
import { type Assumptions, aroundStandard } from './assumptions.ts'
import type { Axes } from './axes.ts'
import type { Axis } from './axis.ts'
import { normalAt } from './chance.ts'
import type { Past, PastStep } from './past.ts'

/** What one draw of a length is made of: shares from 0 to 1, and how much slower the whole case is. */
export interface Draw {
  readonly source: number
  readonly length: number
  /** On the logarithm. */
  readonly slower: number
}

/** How long one step takes. */
export interface Length {
  /** Neither standard, nor date, nor history: a guess. */
  readonly guessed: boolean
  /** The share of draws that are taken from the tenant's own history. */
  readonly ofPast: number
  /** When it ends if it began then; `standing` where its clock began, pauses made up for. */
  endOf(from: number, standing: number, draw: Draw): number
}

/** The length of each step by its order, from history as far as there is some, from its standard for the rest. */
export function lengthsOf(
  graph: StepGraph,
  schedule: CaseState['schedule'],
  calendars: CaseCalendars,
  axes: Axes,
  past: Past,
  given: Assumptions,
): readonly Length[] {
  return graph.steps.map((step) => {
    const calendar = calendarFor(calendars, step.rule)
    const axis = axes.of(calendar)
    const own = past.steps.get(step.id)
    const day = step.time?.value.kind === 'set-by' ? schedule[step.id] : undefined
    const whose = owedBy({ step: step.id, performers: step.rule.performers }, graph)
    const plain =
      step.time?.value.kind === 'length'
        ? byStandard(step.time.value.unit, aroundStandard(step.time.value, given), axis)
        : byStandard(
            'minute',
            { middle: given.withoutStandard[whose], spread: given.spreadWithoutStandard },
            axis,
          )
    if (day !== undefined) {
      const close = Date.parse(endOfWorkingDay(day, calendar))
      return { guessed: false, ofPast: 0, endOf: bySetDate(close, plain, axis, given) }
    }
    const seen = own?.factors.length ?? 0
    const ofPast = seen / (seen + given.worthOfStandard)
    const guessed = seen === 0 && step.time?.value.kind !== 'length'
    if (!own || seen === 0)
      return { guessed, ofPast: 0, endOf: (_from, standing, draw) => plain(standing, draw) }
    const fromPast = byPast(own, axis)
    return {
      guessed,
      ofPast,
      endOf: (from, standing, draw) => (draw.source < ofPast ? fromPast(from, draw) : plain(standing, draw)),
    }
  })
}

type EndOf = (from: number, draw: Draw) => number

function byStandard(
  unit: TimeUnit,
  { middle, spread }: { readonly middle: number; readonly spread: number },
  axis: Axis,
): EndOf {
  return (from, { length, slower }) =>
    axis.endOf(from, middle * Math.exp(spread * normalAt(length) + slower), unit)
}

function byPast({ middle, factors }: PastStep, axis: Axis): EndOf {
  return (from, { length, slower }) => {
    return axis.addWork(from, middle * valueAt(factors, length) * Math.exp(slower))
  }
}

/** The value at a share of values in order, straight between neighbours. */
function valueAt(values: readonly number[], share: number): number {
  const place = share * (values.length - 1)
  const below = values[Math.floor(place)]!
  const above = values[Math.ceil(place)]!
  return below + (above - below) * (place - Math.floor(place))
}

/**
 * Around the day set: before it by a share of the time until then, after it by a share of `beyondSetDate`, so that what
 * begins later never ends earlier. What begins when it is over takes what a step without a date takes.
 */
function bySetDate(close: number, late: EndOf, axis: Axis, given: Assumptions) {
  return (_from: number, standing: number, draw: Draw): number => {
    const { middleOfSetDate, spreadOfSetDate, beyondSetDate } = given
    const share = middleOfSetDate * Math.exp(spreadOfSetDate * normalAt(draw.length))
    const beyond = axis.addWork(close, Math.max(0, share - 1) * beyondSetDate)
    const minutes = axis.workBetween(standing, close)
    if (minutes === 0) return Math.max(beyond, late(standing, draw))
    return share < 1 ? axis.addWork(standing, minutes * share) : beyond
  }
}
