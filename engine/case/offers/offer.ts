import type { CaseCommandType } from '../commands.ts'
import type { NeedsByAct, OfferOf } from '../offer.ts'
import type { Denial } from '../refusals.ts'

/** An act on a subject: allowed with its needs, or refused by the rule that `decide` asks first. */
export function offer<T extends CaseCommandType>(
  act: T,
  subject: Omit<OfferOf<T>, 'act' | 'allowed' | 'needs' | 'refusal'>,
  denial: Denial,
  needs: () => NeedsByAct[T],
): OfferOf<T> {
  const answer = denial ? { allowed: false, refusal: denial } : { allowed: true, needs: needs() }
  return { act, ...subject, ...answer } as OfferOf<T>
}
