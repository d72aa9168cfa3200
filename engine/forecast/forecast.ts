import { type CaseCalendars, calendarFor } from '../case/facts.ts'
import type { CaseState, Instant, TaskId } from '../case/state.ts'
import type { StepClock } from '../case/step-clocks.ts'
import type { EndingId } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import { type Assumptions, assumptions } from './assumptions.ts'
import { Axes } from './axes.ts'
import { chanceFrom } from './chance.ts'
import { passing, purposes, waysThrough } from './dice.ts'
import { lengthsOf } from './lengths.ts'
import { networkOf } from './network.ts'
import { endOfPause, endOfTask, knownWay, type Present, slowerBy } from './open-tasks.ts'
import { noPast, type Past } from './past.ts'
import { positionOf } from './position.ts'
import { type Dice, type Moving, Run } from './run.ts'
import { slowerOf } from './slower.ts'

/** Eight of ten runs lie between the first and the last; null is later than runs were followed. */
export interface Range {
  readonly p10: Instant | null
  readonly p50: Instant | null
  readonly p90: Instant | null
}

/** What a forecast rests on. */
export interface Basis {
  /** Ended or running cases of this procedure that were looked at. */
  readonly cases: number
  /** Steps ahead that have neither a standard nor history. */
  readonly guessed: number
}

export interface Forecast {
  readonly madeAt: Instant
  readonly end: Range
  /** When each open step will be done, and in which share of runs that is after its due time. */
  readonly tasks: Readonly<Record<TaskId, Range & { readonly late: number | null }>>
  /** In which share of runs each ending came, and when it did then; the likeliest first. */
  readonly endings: readonly (Range & { readonly ending: EndingId; readonly share: number })[]
  /** The share of runs that were given up before an ending: more steps, or years, than are worth following. */
  readonly givenUp: number
  readonly basis: Basis
}

export interface ForecastRequest extends CaseCalendars {
  readonly state: CaseState
  readonly graph: StepGraph
  /** The case's own, ended ones too. */
  readonly clocks: readonly StepClock[]
  readonly now: Instant
  /** The same number gives the same forecast. */
  readonly seed: number
  readonly past?: Past
  readonly runs?: number
  readonly given?: Assumptions
}

const usualRuns = 1000
/** Steps of one run. */
const mostSteps = 400
const mostYears = 8

/** How a case may go on from where it stands, a thousand times over. Null where it isn't under way. */
export function forecast(request: ForecastRequest): Forecast | null {
  const { state, graph, calendar, now, past = noPast, given = assumptions, runs = usualRuns } = request
  if (state.status !== 'running' && state.status !== 'suspended') return null
  const network = networkOf(graph)
  const position = positionOf(state, graph)
  const at = Date.parse(now)
  const chance = chanceFrom(request.seed)
  const axes = new Axes(Math.min(at, ...position.tokens.map(({ openedAt }) => openedAt)))
  const axis = axes.of(calendar)
  const lengths = lengthsOf(graph, state.schedule, request, axes, past, given)
  const slower = slowerOf(request.clocks, past, given)
  const wayAt = waysThrough(network, graph, past, given)
  const passesIn = passing(graph, state.fields, past, given, chance)
  const { suspension } = state
  const standing = suspension
    ? { since: Date.parse(suspension.at), over: endOfPause(suspension, at, axis, chance, given) }
    : null
  const present: Present = { axes, chance, now: at, standing }
  const clockOf = new Map(request.clocks.map((clock) => [clock.task, clock]))
  const open = Object.values(state.tasks).map((task, place) => {
    const node = network.nodes[position.tokens[place]!.step]!
    const known = knownWay(task, node)
    const endIn = task.calling
      ? () => Infinity
      : endOfTask(
          task,
          clockOf.get(task.id),
          node,
          lengths[node.order]!,
          calendarFor(request, task),
          slower,
          present,
        )
    return { task, token: { ...position.tokens[place]!, ...(known && { known }) }, endIn }
  })
  const seen = new Set<number>(position.tokens.map(({ step }) => step))

  const diceIn = (run: number): Dice => {
    const own = slowerBy(slower, chance.at(run, 0, 0, purposes.case))
    return {
      endOf: ({ order }, round, from) => {
        seen.add(order)
        const draw = {
          source: chance.at(run, order, round, purposes.source),
          length: chance.at(run, order, round, purposes.length),
          slower: own,
        }
        return lengths[order]!.endOf(from, from, draw)
      },
      wayOf: (node, round) => wayAt(node, chance.at(run, node.order, round, purposes.way)),
      passes: (node, round) => passesIn(run, node, round),
    }
  }

  const last = at + mostYears * 366 * 86_400_000
  const ends: number[] = []
  const reached = new Map<number, number[]>()
  for (let run = 0; run < runs; run++) {
    const tokens = open.map(({ token, endIn }): Moving => ({ ...token, endsAt: endIn(run) }))
    const life = new Run(network, position, tokens, diceIn(run), at)
    let steps = 0
    for (let next = life.next(); next && steps < mostSteps && next.endsAt <= last; next = life.next()) {
      life.finish(next)
      steps += 1
    }
    ends.push(life.ending === null ? Infinity : life.at)
    if (life.ending !== null) pushTo(reached, life.ending, life.at)
  }

  const taskEnds = open
    .filter(({ task }) => !task.calling)
    .map(({ task, endIn }) => {
      const all = Array.from({ length: runs }, (_, run) => endIn(run))
      const due = task.dueAt === undefined || suspension ? null : Date.parse(task.dueAt)
      const late = due === null ? null : all.filter((end) => end > due).length / runs
      return [task.id, { ...rangeOf(all), late }] as const
    })
  return {
    madeAt: now,
    end: rangeOf(ends),
    tasks: Object.fromEntries(taskEnds),
    endings: [...reached]
      .map(([place, all]) => ({
        ending: network.endings[place]!.id,
        share: all.length / runs,
        ...rangeOf(all),
      }))
      .toSorted((a, b) => b.share - a.share),
    givenUp: ends.filter((end) => end === Infinity).length / runs,
    basis: {
      cases: past.cases,
      guessed: [...seen].filter((step) => network.nodes[step]!.entry < 0 && lengths[step]!.guessed).length,
    },
  }
}

function pushTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function rangeOf(ends: readonly number[]): Range {
  const sorted = ends.toSorted((a, b) => a - b)
  const at = (share: number): Instant | null => {
    const end = sorted[Math.round(share * (sorted.length - 1))]!
    return Number.isFinite(end) ? new Date(end).toISOString() : null
  }
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
}
