import { putOffBy } from '../../working-time/index.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { calendarFor } from '../facts.ts'
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
  return unless(mayResume(context) ?? mustGiveReason(reason), () => {
    const suspension = context.state.suspension!
    return [
      {
        type: 'CaseResumed',
        reason,
        at: context.facts.now,
        stood: { from: suspension.at, waitingFor: suspension.waitingFor },
        dueAt: movedDueTimes(context, suspension),
      },
    ]
  })
}

/** Every open due time that hadn't come yet moves by what its clock would have counted meanwhile. */
function movedDueTimes({ state, facts }: Context, suspension: Suspension): Readonly<Record<TaskId, Instant>> {
  const { graph, now } = facts
  const pause = { ...suspension, from: suspension.at, until: now }
  const moved = Object.values(state.tasks).flatMap((task) => {
    const { id, step, dueAt } = task
    if (dueAt === undefined) return []
    const standard = graph.byId.get(step)?.time?.value
    const unit = standard?.kind === 'length' ? standard.unit : 'working-day'
    const { due = dueAt } = putOffBy([pause], dueAt, suspension.at, unit, calendarFor(facts, task))
    return due === dueAt ? [] : [[id, due] as const]
  })
  return Object.fromEntries(moved)
}
