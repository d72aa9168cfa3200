import { mayAccount, mayJudge } from '../commands/account-for-deviation.ts'
import { mayRecordDeviation, recordableSteps } from '../commands/record-deviation.ts'
import type { Context } from '../context.ts'
import type { Offer } from '../offer.ts'
import { offer } from './offer.ts'

/** Acts on missed standards: to record one, and to account for or judge those that are open. */
export function deviationOffers(context: Context): readonly Offer[] {
  return [
    offer('RecordDeviation', {}, mayRecordDeviation(context), () => ({ steps: recordableSteps(context) })),
    ...Object.keys(context.state.deviations?.open ?? {}).flatMap((deviation) => {
      const judging = mayJudge(context, deviation)
      return [
        offer('AccountForDeviation', { deviation }, mayAccount(context, deviation), () => ({
          account: true,
        })),
        offer('AcceptDeviation', { deviation }, judging, () => ({})),
        offer('SendBackDeviation', { deviation }, judging, () => ({ reason: true })),
      ]
    }),
  ]
}
