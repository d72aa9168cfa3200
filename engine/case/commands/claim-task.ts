import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { mustBeUnderWay } from '../rules/standing.ts'
import {
  mustNotBeClaimedByAnother,
  mustNotBeGiven,
  mustNotBeJoint,
  mustPerform,
  onTask,
} from '../rules/task.ts'
import type { TaskId } from '../state.ts'

export function mayClaim(context: Context, task: TaskId): Denial {
  return (
    mustBeUnderWay(context) ??
    onTask(
      context,
      task,
      (open, step) =>
        mustPerform(open, step, context) ??
        mustNotBeJoint(open) ??
        mustNotBeGiven(open) ??
        mustNotBeClaimedByAnother(open, context) ??
        (open.claimedBy === undefined ? null : deny('AlreadyYours', { task })),
    )
  )
}

export function claimTask(
  { task }: Extract<CaseCommand, { type: 'ClaimTask' }>,
  context: Context,
): CaseDecision {
  const by = context.facts.actor.official
  return unless(mayClaim(context, task), () => [{ type: 'TaskClaimed', task, by }])
}
