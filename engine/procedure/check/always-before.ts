import type { StepId } from '../definition.ts'
import { type FlowEdge, flowOf } from '../flow-edges.ts'
import type { GraphStep, StepGraph } from '../graph.ts'

/**
 * What is certain to have been given when a step opens, on whatever path it was come to: documents, appointments, fields.
 * Branches meet by what all of them gave, a join by what each of its sides gave together. What a step that may be
 * skipped gives is never certain.
 */
export function alwaysBefore(
  graph: StepGraph,
  gives: (step: GraphStep) => readonly string[],
  atStart: readonly string[] = [],
): ReadonlyMap<StepId, ReadonlySet<string>> {
  const flow = flowOf(graph)
  const everything = new Set([
    ...atStart,
    ...graph.steps.flatMap(gives),
    ...flow.edges.flatMap((edge) => edge.yields),
  ])
  const before = new Map<StepId, ReadonlySet<string>>(graph.steps.map((step) => [step.id, everything]))
  const carried = ({ via, how, yields }: FlowEdge): ReadonlySet<string> => {
    const step = graph.byId.get(via)!
    const certain = how === 'completed' && !step.optional && step.skipWhen === undefined
    return union([before.get(via)!, new Set(certain ? gives(step) : []), new Set(yields)])
  }
  const comingTo = (step: GraphStep): ReadonlySet<string> => {
    const edges = flow.into.get(step.id) ?? []
    const sides = step.join.map((from) =>
      meet(edges.filter((edge) => edge.from === from).map(carried), everything),
    )
    const arrived = step.join.length > 0 ? union(sides) : meet(edges.map(carried), everything)
    return step.id === graph.start ? meet([arrived, new Set(atStart)], everything) : arrived
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const step of graph.steps) {
      const now = comingTo(step)
      if (now.size < before.get(step.id)!.size) changed = true
      before.set(step.id, now)
    }
  }
  return before
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]))
}

function meet(sets: readonly ReadonlySet<string>[], none: ReadonlySet<string>): ReadonlySet<string> {
  const [first, ...others] = sets
  return first === undefined ? none : new Set([...first].filter((one) => others.every((set) => set.has(one))))
}
