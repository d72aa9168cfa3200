import type { CaseState } from '../case/state.ts'
import type { StepGraph } from '../procedure/graph.ts'

/** Where a token stands and what it has behind it, steps by their order. */
export interface Token {
  readonly step: number
  readonly round: number
  readonly past: readonly number[]
  readonly joined: readonly Waiting[]
  readonly openedAt: number
}

/** A branch that waits at a join. */
export interface Waiting {
  readonly at: number
  readonly from: number
  readonly past: readonly number[]
}

export interface Passed {
  readonly round: number
  readonly past: readonly number[]
  readonly joined: readonly Waiting[]
}

/** Where a case stands: what a run goes on from. */
export interface Position {
  readonly tokens: readonly Token[]
  readonly waiting: readonly Waiting[]
  readonly done: ReadonlyMap<number, Passed>
  readonly rounds: ReadonlyMap<number, number>
}

export function positionOf(state: CaseState, graph: StepGraph): Position {
  const orderOf = (step: string): number => graph.byId.get(step)?.order ?? -1
  const waiting = ({ at, from, past }: CaseState['arrivals'][number]): Waiting => ({
    at: orderOf(at),
    from: orderOf(from),
    past,
  })
  const known = <T>(record: Readonly<Record<string, T>>) =>
    Object.entries(record).filter(([step]) => graph.byId.has(step))
  return {
    tokens: Object.values(state.tasks).map(({ step, round, past, joined = [], openedAt }) => ({
      step: orderOf(step),
      round,
      past,
      joined: joined.map(waiting),
      openedAt: Date.parse(openedAt),
    })),
    waiting: state.arrivals.map(waiting),
    done: new Map(
      known(state.done).map(([step, { round, past, joined = [] }]) => [
        orderOf(step),
        { round, past, joined: joined.map(waiting) },
      ]),
    ),
    rounds: new Map(known(state.rounds).map(([step, round]) => [orderOf(step), round])),
  }
}
