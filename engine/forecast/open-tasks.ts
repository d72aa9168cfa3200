import type { OpenTask, Suspension } from '../case/state.ts'
import type { StepClock } from '../case/step-clocks.ts'
import { addWorkingMinutes, type WorkingCalendar } from '../working-time/index.ts'
import type { Assumptions } from './assumptions.ts'
import type { Axes } from './axes.ts'
import type { Axis } from './axis.ts'
import { type Chance, normalAt } from './chance.ts'
import { purposes } from './dice.ts'
import type { Length } from './lengths.ts'
import type { Node } from './network.ts'
import { drawn, type EndIn, stillPossible } from './possible.ts'
import type { Way } from './run.ts'

/** The moment a forecast is made, and what it draws from. */
export interface Present {
  readonly axes: Axes
  readonly chance: Chance
  readonly now: number
  /** Since when the case stands still, and when that is over in each run. */
  readonly standing: { readonly since: number; readonly over: EndIn } | null
}

/** How much slower than others a case is, on the logarithm. */
export interface Slower {
  readonly mean: number
  readonly variance: number
}

export function slowerBy({ mean, variance }: Slower, share: number): number {
  return variance === 0 ? mean : mean + Math.sqrt(variance) * normalAt(share)
}

/** When a suspended case goes on: a pause is taken to be as long as a step without a standard. */
export function endOfPause(
  { at, waitingFor }: Suspension,
  now: number,
  axis: Axis,
  chance: Chance,
  { withoutStandard, spreadWithoutStandard }: Assumptions,
): EndIn {
  const since = Date.parse(at)
  const share = (run: number) => chance.at(run, 0, 0, purposes.pause)
  const ends = Array.from({ length: drawn }, (_, place) => {
    const factor = Math.exp(spreadWithoutStandard * normalAt(share(-1 - place)))
    return axis.addWork(since, withoutStandard[waitingFor] * factor)
  })
  return stillPossible(ends, now, axis.workBetween(since, now), axis, share)
}

/**
 * The end of an open task: lengths that are over by now are left out. What stood still is made up for where the length
 * is a standard's; while the case stands still, the task goes on when that is over. `calendar`: the one it is due by.
 */
export function endOfTask(
  task: OpenTask,
  clock: StepClock | undefined,
  node: Node,
  length: Length,
  calendar: WorkingCalendar,
  slower: Slower,
  { axes, chance, now, standing }: Present,
): EndIn {
  const axis = axes.of(calendar)
  const reached = standing?.since ?? now
  const opened = Date.parse(task.openedAt)
  const hasPaused = (clock?.pauses ?? []).some(({ until }) => until !== undefined)
  const begun = hasPaused
    ? Date.parse(addWorkingMinutes(new Date(reached).toISOString(), -clock!.spent.counted, calendar))
    : opened
  const share = (run: number, purpose: number) => chance.at(run, node.order, task.round, purpose)
  const ends = Array.from({ length: drawn }, (_, place) =>
    length.endOf(opened, begun, {
      source: share(-1 - place, purposes.source),
      length: share(-1 - place, purposes.length),
      slower: slowerBy(slower, share(-1 - place, purposes.case)),
    }),
  )
  const used = axis.workBetween(begun, reached)
  const endIn = stillPossible(ends, reached, used, axis, (run) => share(run, purposes.length))
  if (!standing) return endIn
  return (run) => axis.addWork(standing.over(run), axis.workBetween(reached, endIn(run)))
}

/** The outcome that was given with work whose signatures others still owe. */
export function knownWay({ given }: OpenTask, node: Node): Way | undefined {
  if (!given) return undefined
  const outcome = node.outcomes.findIndex(({ id }) => id === given.outcome)
  return outcome < 0 ? { kind: 'on' } : { kind: 'outcome', outcome }
}
