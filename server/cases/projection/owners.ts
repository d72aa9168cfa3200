import { owingPerformers } from '#engine/case/index.ts'
import type { CaseState, OpenTask } from '#engine/case/state.ts'
import { paperWaitsFor } from '#engine/paper/index.ts'
import type { PerformerId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'

/** Whose initials or signatures the papers of a task wait for. */
function paperPerformers(task: OpenTask, state: CaseState, graph: StepGraph): readonly PerformerId[] {
  return Object.values(state.papers ?? {}).flatMap((paper) => {
    const use = graph.documentUses[paper.document]
    return paper.task === task.id && use ? paperWaitsFor(paper, use) : []
  })
}

/**
 * For whom a task waits: `unit:…` (the applicant), `official:…` (members of a team formed for the case), or
 * `performer:procedure/performer`, which whoever holds a bound position finds in the inbox, also when positions change.
 */
export function ownersOf(task: OpenTask, state: CaseState, graph: StepGraph): readonly string[] {
  if (task.calling) return []
  const performers = [...owingPerformers(task, graph), ...paperPerformers(task, state, graph)]
  return [...new Set(performers.flatMap((performer) => ownersFor(performer, state, graph)))]
}

/** Whoever has taken it up; else all who owe it. */
export function holdersOf(task: OpenTask, state: CaseState, graph: StepGraph): readonly string[] {
  return task.claimedBy === undefined ? ownersOf(task, state, graph) : [`official:${task.claimedBy}`]
}

/** Who answers for a performer of this case, as owners. */
export function ownersFor(performer: PerformerId, state: CaseState, graph: StepGraph): readonly string[] {
  const kind = graph.performers.get(performer)?.kind
  if (kind === 'applicant') return [`unit:${state.applicant}`]
  if (kind === 'team') return (state.team[performer] ?? []).map((official) => `official:${official}`)
  return [performerOwner(state.procedure.procedure, performer)]
}

/** Whose signature a paper waits for: an agency signs by its head, `head:…`. */
export function signingOwnersFor(
  performer: PerformerId,
  state: CaseState,
  graph: StepGraph,
): readonly string[] {
  const ofApplicant = graph.performers.get(performer)?.kind === 'applicant'
  return ofApplicant ? [`head:${state.applicant}`] : ownersFor(performer, state, graph)
}

/** The owner that stands for all positions bound to a performer of a procedure. */
export function performerOwner(procedure: string, performer: PerformerId): string {
  return `performer:${procedure}/${performer}`
}
