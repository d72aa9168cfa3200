import type { CaseState } from '../case/state.ts'
import { evaluateCondition } from '../procedure/feel.ts'
import type { StepGraph } from '../procedure/graph.ts'
import type { Assumptions } from './assumptions.ts'
import type { Chance } from './chance.ts'
import type { Network, Node } from './network.ts'
import type { Past } from './past.ts'
import type { Way } from './run.ts'

/** Purposes of a draw, so that none is used twice. */
export const purposes = { source: 1, length: 2, way: 3, passes: 4, case: 5, pause: 6 } as const

/** How likely each way out of a step is, laid end to end from 0 to 1. */
type Ways = readonly { readonly until: number; readonly way: Way }[]

/** Which way each step goes, by how often it did before; where it never did, by what is taken for likely. */
export function waysThrough(
  network: Network,
  graph: StepGraph,
  past: Past,
  given: Assumptions,
): (node: Node, share: number) => Way {
  const known = network.nodes.map((node) => waysOf(node, graph, past, given))
  return (node, share) => {
    const ways = known[node.order]!
    return (ways.find(({ until }) => share < until) ?? ways.at(-1)!).way
  }
}

function waysOf(node: Node, graph: StepGraph, past: Past, given: Assumptions): Ways {
  const seen = past.steps.get(node.step.id)
  const completed = seen?.completed ?? 0
  const back = [...(seen?.returns ?? [])].flatMap(([step, count]) => {
    const to = graph.byId.get(step)
    return to ? [{ weight: count, way: { kind: 'back' as const, to: to.order } }] : []
  })
  const returned = back.reduce((sum, { weight }) => sum + weight, 0)
  const repeated = seen?.repeated ?? 0
  const again =
    node.step.repeatUntil === undefined ? 0 : (repeated + given.repeats) / (completed + repeated + 1)
  // One more that didn't go back, so that two returns of two aren't taken for certain.
  const onward = completed + repeated + 1
  const prior = node.outcomes.map(({ to }) =>
    to.kind === 'step' && to.step <= node.order ? given.back : given.onward,
  )
  const counts = node.outcomes.map(({ id }, place) => (seen?.outcomes.get(id) ?? 0) + prior[place]!)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const outcomes = node.outcomes.map((_, place) => ({
    weight: (onward * (1 - again) * counts[place]!) / all,
    way: { kind: 'outcome' as const, outcome: place },
  }))
  const on = outcomes.length > 0 ? outcomes : [{ weight: onward * (1 - again), way: { kind: 'on' as const } }]
  const weighted = [...back, { weight: onward * again, way: { kind: 'again' as const } }, ...on]
  return laidOut(weighted, returned + onward)
}

function laidOut(weighted: readonly { readonly weight: number; readonly way: Way }[], total: number): Ways {
  let until = 0
  return weighted.map(({ weight, way }) => {
    until += weight / total
    return { until, way }
  })
}

/** Whether a step is passed over: its condition answers where the case knows enough, else how often it was before. */
export function passing(
  graph: StepGraph,
  fields: CaseState['fields'],
  past: Past,
  given: Assumptions,
  chance: Chance,
): (run: number, node: Node, round: number) => boolean {
  return (run, { step, order }, round) => {
    if (step.skipWhen === undefined) return false
    const answer = evaluateCondition(step.skipWhen, fields, graph.fields)
    if (answer !== null) return answer
    const { passed = 0, completed = 0 } = past.steps.get(step.id) ?? {}
    const share = (passed + given.passes) / (passed + completed + 1)
    return chance.at(run, order, round, purposes.passes) < share
  }
}
