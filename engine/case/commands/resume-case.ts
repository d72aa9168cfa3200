import { addWorkingMinutes, workingMinutesBetween } from '../../working-time/index.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { mustBeUnderWay } from '../rules/standing.ts'
import { mustHoldTheClock } from '../rules/suspending.ts'
import { mustGiveReason } from '../rules/text.ts'
import type { Instant, Suspension, TaskId } from '../state.ts'

export function mayResume(context: Context): Denial {
  return (
    mustBeUnderWay(context) ??
    (context.state.suspension ? null : deny('CaseNotSuspended')) ??
    mustHoldTheClock(context)
  )
}

export function resumeCase(
  { reason }: Extract<CaseCommand, { type: 'ResumeCase' }>,
  context: Context,
): CaseDecision {
  return unless(mayResume(context) ?? mustGiveReason(reason), () => [
    {
      type: 'CaseResumed',
      reason,
      at: context.facts.now,
      dueAt: movedDueTimes(context, context.state.suspension!),
    },
  ])
}

/** Every open due time moves by the working time that stood still. */
function movedDueTimes({ state, facts }: Context, suspension: Suspension): Readonly<Record<TaskId, Instant>> {
  const stood = workingMinutesBetween(suspension.at, facts.now, facts.calendar)
  const moved = Object.values(state.tasks).flatMap(({ id, dueAt }) =>
    dueAt === undefined || stood <= 0 ? [] : [[id, addWorkingMinutes(dueAt, stood, facts.calendar)]],
  )
  return Object.fromEntries(moved)
}
