import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import type { Denial } from '../refusals.ts'
import { mustBeUnderWay } from '../rules/standing.ts'
import { mustNotBeClaimedByAnother, mustNotBeGiven, mustPerform, onTask } from '../rules/task.ts'
import type { TaskId } from '../state.ts'

/** Also while the case is suspended: work prepared meanwhile isn't lost. */
export function mayDraft(context: Context, task: TaskId): Denial {
  return (
    mustBeUnderWay(context) ??
    onTask(
      context,
      task,
      (open, step) =>
        mustPerform(open, step, context) ?? mustNotBeClaimedByAnother(open, context) ?? mustNotBeGiven(open),
    )
  )
}

export function saveDraft(
  { task, draft }: Extract<CaseCommand, { type: 'SaveDraft' }>,
  context: Context,
): CaseDecision {
  return unless(mayDraft(context, task), () => [{ type: 'DraftSaved', task, draft }])
}
