import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { isApplicant } from '../rules/people.ts'
import { mustNotBeOver } from '../rules/standing.ts'
import { mustGiveReason } from '../rules/text.ts'

/** By the applicant's unit, before the end; a draft also by whoever opened it. */
export function mayWithdraw(context: Context): Denial {
  const { state, facts } = context
  const ownDraft = state.status === 'draft' && state.openedBy === facts.actor.official
  return mustNotBeOver(context) ?? (isApplicant(context) || ownDraft ? null : deny('NotApplicant'))
}

export function withdrawCase(
  { reason }: Extract<CaseCommand, { type: 'WithdrawCase' }>,
  context: Context,
): CaseDecision {
  return unless(mayWithdraw(context) ?? mustGiveReason(reason), () => [
    { type: 'CaseWithdrawn', reason, at: context.facts.now, closed: Object.keys(context.state.tasks) },
  ])
}
