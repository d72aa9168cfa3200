import type { CaseCommandType } from './commands.ts'
import type { Context } from './context.ts'
import type { CaseFacts } from './facts.ts'
import type { Offer } from './offer.ts'
import { caseOffers } from './offers/case.ts'
import { contentOffers } from './offers/contents.ts'
import { deviationOffers } from './offers/deviation.ts'
import { dispositionOffers } from './offers/disposition.ts'
import { applicationPaperOffers, paperOffers } from './offers/paper.ts'
import { taskOffers } from './offers/task.ts'
import type { CaseState } from './state.ts'

/**
 * Every act on the case, each with what it needs or why not. Asks the very rules that `decide` asks: what is offered is
 * not refused once its needs are met, and what isn't offered is refused for the reason given.
 */
export function offers(state: CaseState, facts: CaseFacts): readonly Offer[] {
  const context: Context = { state, facts }
  return [
    ...caseOffers(context),
    ...Object.values(state.tasks).flatMap((task) => taskOffers(task, context)),
    ...applicationPaperOffers(context),
    ...Object.values(state.tasks).flatMap((task) => paperOffers(task, context)),
    ...dispositionOffers(context),
    ...deviationOffers(context),
    ...contentOffers(context),
  ]
}

/** The offer of one act on one thing, or undefined where there is no such thing. */
export function findOffer<T extends CaseCommandType>(
  list: readonly Offer[],
  act: T,
  about: Partial<
    Record<'task' | 'step' | 'document' | 'problem' | 'duty' | 'disposition' | 'deviation', string>
  > = {},
): Extract<Offer, { act: T }> | undefined {
  return list.find(
    (offer): offer is Extract<Offer, { act: T }> =>
      offer.act === act &&
      Object.entries(about).every(([key, value]) => (offer as Record<string, unknown>)[key] === value),
  )
}
