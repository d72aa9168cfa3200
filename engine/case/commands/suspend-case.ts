import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import type { Denial } from '../refusals.ts'
import { mustRun } from '../rules/standing.ts'
import { mustHoldTheClock } from '../rules/suspending.ts'
import { mustGiveReason } from '../rules/text.ts'

export function maySuspend(context: Context): Denial {
  return mustRun(context) ?? mustHoldTheClock(context)
}

/** The clock stands still, with a reason and whom we wait for. */
export function suspendCase(
  { reason, waitingFor }: Extract<CaseCommand, { type: 'SuspendCase' }>,
  context: Context,
): CaseDecision {
  const { actor, now } = context.facts
  return unless(maySuspend(context) ?? mustGiveReason(reason), () => [
    { type: 'CaseSuspended', reason, waitingFor, by: actor.official, at: now },
  ])
}
