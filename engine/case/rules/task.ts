import type { GraphStep } from '../../procedure/graph.ts'
import { type Context, findTask, getStep } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import type { OpenTask, TaskId } from '../state.ts'
import { answersFor, mayAnswerFor, type Person } from './people.ts'

/** The open task and its step, handed to the rules that follow; refused where it isn't open or only waits. */
export function onTask(
  context: Context,
  id: TaskId,
  then: (task: OpenTask, step: GraphStep) => Denial,
): Denial {
  const task = findTask(context, id)
  if (!task) return deny('TaskNotOpen', { task: id })
  if (task.calling) return deny('CalledProcedureRuns', { step: task.step })
  return then(task, getStep(context.facts.graph, task.step))
}

export function mustPerform(task: OpenTask, step: GraphStep, context: Context): Denial {
  return mayPerform(context.facts.actor, task, step, context)
}

/** Answers for one of the task's performers, whatever separation of duties keeps from them. */
export function mustAnswer(task: OpenTask, context: Context): Denial {
  return mayAnswer(context.facts.actor, task, context)
}

function mayAnswer(person: Person, task: OpenTask, context: Context): Denial {
  return answersFor(person, task.performers, context).length > 0
    ? null
    : deny('NotPerformer', { step: task.step, performers: task.performers })
}

/** Whether a person may perform a task: answers for one of its performers, and doesn't decide on its own request. */
export function mayPerform(person: Person, task: OpenTask, step: GraphStep, context: Context): Denial {
  const able = mayAnswerFor(person, task.performers, step, context).length > 0
  return mayAnswer(person, task, context) ?? (able ? null : deny('OwnRequest', { step: task.step }))
}

/** What someone else has claimed is refused until it is handed over or released. */
export function mustNotBeClaimedByAnother(task: OpenTask, { facts }: Context): Denial {
  if (task.claimedBy === undefined || task.claimedBy === facts.actor.official) return null
  return deny('ClaimedByAnother', { task: task.id, official: task.claimedBy })
}

/** The work on it is done; what is owed is signatures or the parts of others. */
export function mustNotBeGiven(task: OpenTask): Denial {
  return task.given ? deny('WorkAlreadyGiven', { task: task.id }) : null
}

/** A joint task belongs to all of its performers at once: nobody holds it alone. */
export function mustNotBeJoint(task: OpenTask): Denial {
  return task.mode === 'all-of' ? deny('JointTask', { step: task.step }) : null
}

/** The one a task is to be given to, as the facts know that person, must be able to perform it. */
export function candidateMustPerform(
  official: string,
  task: OpenTask,
  step: GraphStep,
  context: Context,
): Denial {
  const { candidate } = context.facts
  const able = candidate?.official === official && mayPerform(candidate, task, step, context) === null
  return able ? null : deny('CandidateMayNot', { task: task.id, official })
}
