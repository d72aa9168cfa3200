import type { GraphStep } from '../../procedure/graph.ts'
import type { Context } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import type { OpenTask, TaskId } from '../state.ts'
import { holds } from './condition.ts'
import { availableOutcomes } from './outcomes.ts'
import { requiredMustNotBeRejected } from './papers.ts'
import { mustHaveSomethingToGive } from './parts.ts'
import { mustRun } from './standing.ts'
import { mustNotBeClaimedByAnother, mustPerform, onTask } from './task.ts'

/** Everything that stands in the way of completing a task whatever the actor gives with it. */
export function mayComplete(context: Context, id: TaskId): Denial {
  return (
    mustRun(context) ??
    onTask(
      context,
      id,
      (task, step) =>
        mustPerform(task, step, context) ??
        mustNotBeClaimedByAnother(task, context) ??
        mustHaveSomethingToGive(task, step, context) ??
        requiredMustNotBeRejected(task, step, context) ??
        outputsMustStand(task, step, context) ??
        conditionsMustAllow(task, step, context),
    )
  )
}

/** Who confirms a joint step confirms what is in hand: a rejected output has to be replaced first. */
function outputsMustStand(task: OpenTask, step: GraphStep, { state }: Context): Denial {
  if (!task.given) return null
  for (const { document } of step.outputs) {
    const rejected = state.documents[document]?.rejected
    if (rejected) return deny('DocumentIsRejected', { document, reason: rejected.reason })
  }
  return null
}

/** Guard and outcomes, where no field asked for in this step could still change them. */
function conditionsMustAllow(task: OpenTask, step: GraphStep, context: Context): Denial {
  if (task.given || step.fields.length > 0) return null
  if (step.guard && !holds(step.guard.when, context))
    return deny('GuardNotMet', { sentence: step.guard.otherwise })
  if (step.nature === 'decide' && availableOutcomes(step, context).length === 0)
    return deny('NoOutcomeAvailable', { step: step.id })
  return null
}
