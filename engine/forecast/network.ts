import type { EndingId, StepId, Target } from '../procedure/definition.ts'
import { targetsAfter } from '../procedure/flow-edges.ts'
import type { GraphStep, StepGraph } from '../procedure/graph.ts'

/** Where a token goes: a step by its order, or an ending by its place. */
export type Goal =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'ending'; readonly ending: number }

/** A step as runs see it: everything named is a number. */
export interface Node {
  readonly order: number
  readonly step: GraphStep
  readonly scope: number
  /** -1: calls nothing. */
  readonly entry: number
  readonly join: readonly number[]
  readonly next: readonly Goal[]
  readonly outcomes: readonly { readonly id: string; readonly to: Goal }[]
  /** Of a calling step: the steps of what it calls, and of what those call. */
  readonly inside: ReadonlySet<number>
}

export interface Network {
  readonly nodes: readonly Node[]
  readonly endings: readonly {
    readonly id: EndingId
    /** -1: at the top. */
    readonly scope: number
    /** Where its caller goes on. */
    readonly onward: readonly Goal[]
    readonly outcome: string | null
  }[]
}

const networks = new WeakMap<StepGraph, Network>()

export function networkOf(graph: StepGraph): Network {
  const known = networks.get(graph) ?? made(graph)
  networks.set(graph, known)
  return known
}

function made(graph: StepGraph): Network {
  const orderOf = (id: StepId | null): number => (id === null ? -1 : graph.byId.get(id)!.order)
  const endings = [...graph.endings.values()]
  const places = new Map(endings.map(({ id }, place) => [id, place]))
  const goal = (to: Target): Goal =>
    to.kind === 'step'
      ? { kind: 'step', step: orderOf(to.step) }
      : { kind: 'ending', ending: places.get(to.ending)! }
  return {
    nodes: graph.steps.map((step) => ({
      order: step.order,
      step,
      scope: orderOf(step.scope),
      entry: orderOf(step.entry),
      join: step.join.map(orderOf),
      next: step.nature === 'execute' ? step.next.map(goal) : [],
      outcomes: step.outcomes.map(({ id, to }) => ({ id, to: goal(to) })),
      inside: new Set(graph.steps.filter(({ id }) => id.startsWith(`${step.id}/`)).map(({ order }) => order)),
    })),
    endings: endings.map(({ id, scope, outcome }) => ({
      id,
      scope: orderOf(scope),
      outcome,
      onward: scope === null ? [] : targetsAfter(graph.byId.get(scope)!, outcome).map(goal),
    })),
  }
}
