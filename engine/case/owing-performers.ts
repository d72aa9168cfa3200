import type { PerformerId } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'
import type { OpenTask } from './state.ts'

/** Performers who still owe something of a task: all, the parts not yet given, or the signatures not yet given. */
export function owingPerformers(task: OpenTask, graph: StepGraph): readonly PerformerId[] {
  const given = task.parts?.map((part) => part.performer) ?? []
  if (task.mode === 'all-of' && given.length < task.performers.length) {
    return task.performers.filter((performer) => !given.includes(performer))
  }
  if (!task.given) return task.performers
  const signed = new Set(task.signatures?.map(({ document, performer }) => `${document} ${performer}`))
  const owed = (graph.byId.get(task.step)?.outputs ?? []).flatMap(({ document, signedBy }) =>
    signedBy.filter((performer) => !signed.has(`${document} ${performer}`)),
  )
  return [...new Set(owed)]
}
