import type { StepId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import { Act } from '../act.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, findTask, unless } from '../context.ts'
import { findDonePlace, goBack, type Place, placeOf, planBack } from '../flow/back.ts'
import { roundIn } from '../past.ts'
import { type Denial, deny } from '../refusals.ts'
import { isSupervisor } from '../rules/people.ts'
import { signableBy } from '../rules/signatures.ts'
import { mustRun } from '../rules/standing.ts'
import { mustAnswer, mustNotBeClaimedByAnother, onTask } from '../rules/task.ts'
import { isBlank } from '../rules/text.ts'
import type { OpenTask, TaskId } from '../state.ts'

type Return = Extract<CaseCommand, { type: 'ReturnStep' }>

/**
 * A performer of the task may return it, while signatures are owed also one who has yet to sign, and a supervisor, so
 * that nobody's absence holds a case for good. Sending back isn't deciding: who asked in person may do that too.
 * Somewhere there must be a step to return to.
 */
export function mayReturn(context: Context, id: TaskId): Denial {
  return (
    mustRun(context) ??
    onTask(context, id, (task, step) => mustHaveToDoWithIt(task, step, context) ?? somewhere(task, context))
  )
}

function mustHaveToDoWithIt(task: OpenTask, step: GraphStep, context: Context): Denial {
  if (isSupervisor(context)) return null
  if (task.given !== undefined && signableBy(task, step, context).length > 0) return null
  return mustAnswer(task, context) ?? mustNotBeClaimedByAnother(task, context)
}

function somewhere(task: OpenTask, context: Context): Denial {
  return placesBehind(task, context).some((place) => planBack(place, context).lawful)
    ? null
    : deny('NothingToReturnTo', { step: task.step })
}

/** Steps that a return may name: the procedure could get to what results. */
export function returnTargets(context: Context, id: TaskId): readonly StepId[] {
  const task = findTask(context, id)
  if (!task) return []
  return placesBehind(task, context)
    .filter((place) => planBack(place, context).lawful)
    .map((place) => place.step.id)
}

/**
 * What a task has behind it, in the order of the document: the steps in its past that are still the latest completion,
 * but for those that a condition passed over; and the step itself once its work is given.
 */
function placesBehind(task: OpenTask, context: Context): readonly Place[] {
  return context.facts.graph.steps.flatMap((step) => findPlaceBehind(step, task, context) ?? [])
}

function findPlaceBehind(step: GraphStep, task: OpenTask, context: Context): Place | undefined {
  if (step.id === task.step) return task.given ? placeOf(task, context) : undefined
  const done = context.state.done[step.id]
  if (!done || done.skipped === 'by-condition' || roundIn(task.past, step.order) !== done.round)
    return undefined
  return findDonePlace(context, step.id)
}

/** Sends the case back to an earlier step, with points to mend. */
export function returnStep(command: Return, context: Context): CaseDecision {
  const points = command.points.filter((point) => !isBlank(point))
  return unless(mayReturn(context, command.task) ?? mayReturnTo(command, context, points), () => {
    const act = new Act(context)
    const place = findTarget(command, context)!
    goBack(act, planBack(place, context), { type: 'StepReturned', from: command.task, points })
    return act.events
  })
}

function mayReturnTo(command: Return, context: Context, points: readonly string[]): Denial {
  const place = findTarget(command, context)
  if (!place) return deny('StepNotBehind', { step: command.to })
  if (!planBack(place, context).lawful) return deny('ReturnWouldStrand', { step: command.to })
  return points.length > 0 ? null : deny('PointsMissing')
}

function findTarget({ task, to }: Return, context: Context): Place | undefined {
  const step = context.facts.graph.byId.get(to)
  return step && findPlaceBehind(step, findTask(context, task)!, context)
}
