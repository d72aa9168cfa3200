import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { mustBeUnderWay } from '../rules/standing.ts'
import { candidateMustPerform, mustNotBeGiven, onTask } from '../rules/task.ts'
import { mustGiveReason } from '../rules/text.ts'
import type { TaskId } from '../state.ts'

export function mayHandOver(context: Context, task: TaskId): Denial {
  return (
    mustBeUnderWay(context) ??
    onTask(
      context,
      task,
      (open) =>
        (open.claimedBy === context.facts.actor.official ? null : deny('NotHolder', { task })) ??
        mustNotBeGiven(open),
    )
  )
}

/** By its holder, to a colleague who may perform it. */
export function handOverTask(
  { task, to, reason }: Extract<CaseCommand, { type: 'HandOverTask' }>,
  context: Context,
): CaseDecision {
  const denial =
    mayHandOver(context, task) ??
    onTask(
      context,
      task,
      (open, step) =>
        (open.claimedBy === to ? deny('AlreadyAssigned', { task, official: to }) : null) ??
        candidateMustPerform(to, open, step, context),
    ) ??
    mustGiveReason(reason)
  return unless(denial, () => [{ type: 'TaskHandedOver', task, to, reason }])
}
