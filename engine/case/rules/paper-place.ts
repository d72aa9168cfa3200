import { applicationTask } from '../../paper/index.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import { type Context, getStep } from '../context.ts'
import type { Denial } from '../refusals.ts'
import type { OpenTask, TaskId } from '../state.ts'
import { mustBeDraft, mustRun } from './standing.ts'
import { onTask } from './task.ts'

/** What a paper is written for: an open task, or the application while it is a draft (null). */
export type PaperPlace = { readonly task: OpenTask; readonly step: GraphStep } | null

/** The place, handed to the rules that follow; refused where nothing can be done with its papers now. */
export function onPaperPlace(context: Context, id: TaskId, then: (place: PaperPlace) => Denial): Denial {
  if (id === applicationTask) return mustBeDraft(context) ?? then(null)
  return mustRun(context) ?? onTask(context, id, (task, step) => then({ task, step }))
}

/** The step a place belongs to; null: the application. Only of a place that a rule has let pass. */
export function placeStep({ state, facts }: Context, id: TaskId): GraphStep | null {
  return id === applicationTask ? null : getStep(facts.graph, state.tasks[id]!.step)
}
