import type { CaseState } from '#engine/case/index.ts'
import type { StepId, Target } from '#engine/procedure/definition.ts'
import type { GraphStep, StepGraph } from '#engine/procedure/graph.ts'

/**
 * Steps the case may still come to from where it stands, without going back: a decision's way back to an earlier step
 * is a repeat, not what lies ahead.
 */
export function stepsAhead(state: CaseState, graph: StepGraph): ReadonlySet<StepId> {
  const seen = new Set<StepId>()
  const waiting = [
    ...Object.values(state.tasks).flatMap((task) => waysOn(graph.byId.get(task.step), graph)),
    ...state.arrivals.map((arrival) => arrival.at),
    ...(state.status === 'draft' ? [graph.start] : []),
  ]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id) || state.done[id]) continue
    seen.add(id)
    waiting.push(...waysOn(graph.byId.get(id), graph))
  }
  return seen
}

function waysOn(step: GraphStep | undefined, graph: StepGraph): readonly StepId[] {
  if (!step) return []
  const decided = step.outcomes
    .flatMap((outcome) => stepsOf(outcome.to, step, graph))
    .filter((id) => (graph.byId.get(id)?.order ?? -1) > step.order)
  const next = step.next.flatMap((target) => stepsOf(target, step, graph))
  return [...(step.entry === null ? [] : [step.entry]), ...next, ...decided]
}

/** An ending of a called procedure leads on from its caller. */
function stepsOf(target: Target, from: GraphStep, graph: StepGraph): readonly StepId[] {
  if (target.kind === 'step') return [target.step]
  const caller = from.scope === null ? undefined : graph.byId.get(from.scope)
  return caller ? waysOn({ ...caller, entry: null }, graph) : []
}
