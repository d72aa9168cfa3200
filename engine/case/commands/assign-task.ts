import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { mustSupervise } from '../rules/people.ts'
import { mustBeUnderWay } from '../rules/standing.ts'
import { candidateMustPerform, mustNotBeGiven, mustNotBeJoint, onTask } from '../rules/task.ts'
import type { TaskId } from '../state.ts'

export function mayAssign(context: Context, task: TaskId): Denial {
  return (
    mustBeUnderWay(context) ??
    mustSupervise(context) ??
    onTask(context, task, (open) => mustNotBeJoint(open) ?? mustNotBeGiven(open))
  )
}

export function assignTask(
  { task, to }: Extract<CaseCommand, { type: 'AssignTask' }>,
  context: Context,
): CaseDecision {
  const denial =
    mayAssign(context, task) ??
    onTask(
      context,
      task,
      (open, step) =>
        (open.claimedBy === to ? deny('AlreadyAssigned', { task, official: to }) : null) ??
        candidateMustPerform(to, open, step, context),
    )
  return unless(denial, () => [{ type: 'TaskAssigned', task, to }])
}
