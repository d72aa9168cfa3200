import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { isSupervisor } from '../rules/people.ts'
import { mustBeUnderWay } from '../rules/standing.ts'
import { onTask } from '../rules/task.ts'
import type { TaskId } from '../state.ts'

/** By its holder, or by a supervisor for one who can't. */
export function mayRelease(context: Context, task: TaskId): Denial {
  return (
    mustBeUnderWay(context) ??
    onTask(context, task, ({ claimedBy }) => {
      if (claimedBy === undefined) return deny('NotClaimed', { task })
      const own = claimedBy === context.facts.actor.official
      return own || isSupervisor(context) ? null : deny('NotHolder', { task })
    })
  )
}

export function releaseTask(
  { task }: Extract<CaseCommand, { type: 'ReleaseTask' }>,
  context: Context,
): CaseDecision {
  return unless(mayRelease(context, task), () => [{ type: 'TaskReleased', task }])
}
