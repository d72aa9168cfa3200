import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import type { Denial } from '../refusals.ts'
import { mustSupervise } from '../rules/people.ts'
import { mustNotBeOver } from '../rules/standing.ts'
import { mustGiveReason } from '../rules/text.ts'

export function mayCancel(context: Context): Denial {
  return mustNotBeOver(context) ?? mustSupervise(context)
}

/** By the office, before the end. */
export function cancelCase(
  { reason }: Extract<CaseCommand, { type: 'CancelCase' }>,
  context: Context,
): CaseDecision {
  return unless(mayCancel(context) ?? mustGiveReason(reason), () => [
    { type: 'CaseCancelled', reason, at: context.facts.now, closed: Object.keys(context.state.tasks) },
  ])
}
