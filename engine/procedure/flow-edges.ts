import type { DocumentId, StepId, Target } from './definition.ts'
import type { GraphStep, StepGraph } from './graph.ts'

/** One way from a step to the next, calls and endings of called procedures followed through. */
export interface FlowEdge {
  /** The step whose token goes on: a join is named by it. For a way out of a called procedure, its caller. */
  readonly from: StepId
  /** The step that was worked on last. */
  readonly via: StepId
  /** Null: an ending at the top. */
  readonly to: StepId | null
  readonly ending?: string
  /** `entered`: into a called procedure; `skipped`: past a call that a condition skips. */
  readonly how: 'completed' | 'entered' | 'skipped'
  /** Documents that endings of called procedures on the way give. */
  readonly yields: readonly DocumentId[]
}

export interface Flow {
  readonly edges: readonly FlowEdge[]
  readonly into: ReadonlyMap<StepId, readonly FlowEdge[]>
  readonly outOf: ReadonlyMap<StepId, readonly FlowEdge[]>
}

const flows = new WeakMap<StepGraph, Flow>()

export function flowOf(graph: StepGraph): Flow {
  const known = flows.get(graph)
  if (known) return known
  const edges = graph.steps.flatMap((step) => edgesFrom(step, graph))
  const flow = {
    edges,
    into: Map.groupBy(
      edges.filter((edge) => edge.to !== null),
      (edge) => edge.to as StepId,
    ),
    outOf: Map.groupBy(edges, (edge) => edge.via),
  }
  flows.set(graph, flow)
  return flow
}

/** Where a step leads when it is done: the targets of one outcome, or of `next`. */
export function targetsAfter(step: GraphStep, outcome: string | null): readonly Target[] {
  return step.nature === 'decide'
    ? step.outcomes.filter((one) => one.id === outcome).map((one) => one.to)
    : step.next
}

function edgesFrom(step: GraphStep, graph: StepGraph): readonly FlowEdge[] {
  if (step.entry === null)
    return allTargets(step).flatMap((to) => follow(to, step.id, 'completed', [], step, graph))
  const entered: FlowEdge = { from: step.id, via: step.id, to: step.entry, how: 'entered', yields: [] }
  const past =
    step.skipWhen === undefined
      ? []
      : step.next.flatMap((to) => follow(to, step.id, 'skipped', [], step, graph))
  return [entered, ...past]
}

function allTargets(step: GraphStep): readonly Target[] {
  return step.nature === 'decide' ? step.outcomes.map((outcome) => outcome.to) : step.next
}

function follow(
  to: Target,
  from: StepId,
  how: FlowEdge['how'],
  yields: readonly DocumentId[],
  via: GraphStep,
  graph: StepGraph,
): readonly FlowEdge[] {
  if (to.kind === 'step') return [{ from, via: via.id, to: to.step, how, yields }]
  const ending = graph.endings.get(to.ending)!
  const given = ending.yields === undefined ? yields : [...yields, ending.yields]
  if (ending.scope === null) return [{ from, via: via.id, to: null, ending: ending.id, how, yields: given }]
  const caller = graph.byId.get(ending.scope)!
  return targetsAfter(caller, ending.outcome).flatMap((next) =>
    follow(next, caller.id, how, given, via, graph),
  )
}
