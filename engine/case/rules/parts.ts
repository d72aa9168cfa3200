import type { PerformerId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import type { Context } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import type { OpenTask } from '../state.ts'
import { mayAnswerFor } from './people.ts'

/** Parts of a joint step that nobody has given yet. */
export function openParts(task: OpenTask): readonly PerformerId[] {
  if (task.mode !== 'all-of') return []
  return task.performers.filter((performer) => !task.parts?.some((part) => part.performer === performer))
}

/** The parts that the actor can give now: all that one person answers for are given in one act. */
export function partsOfActor(task: OpenTask, step: GraphStep, context: Context): readonly PerformerId[] {
  return mayAnswerFor(context.facts.actor, openParts(task), step, context)
}

/** Once the work is given, only a joint step's other performers still complete it, each once. */
export function mustHaveSomethingToGive(task: OpenTask, step: GraphStep, context: Context): Denial {
  if (!task.given) return null
  if (task.mode !== 'all-of') return deny('WorkAlreadyGiven', { task: task.id })
  return partsOfActor(task, step, context).length > 0 ? null : deny('PartAlreadyGiven', { step: task.step })
}
