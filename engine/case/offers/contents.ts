import { mayFulfil } from '../commands/fulfil-duty.ts'
import { mayRecordSolution } from '../commands/record-solution.ts'
import { mayReject } from '../commands/reject-document.ts'
import { mayReplace } from '../commands/replace-document.ts'
import { mayWithdrawCompletion } from '../commands/withdraw-completion.ts'
import type { Context } from '../context.ts'
import type { Offer } from '../offer.ts'
import { offer } from './offer.ts'

const reason = () => ({ reason: true }) as const

/** Acts on what is done, held, troubled or still owed. */
export function contentOffers(context: Context): readonly Offer[] {
  const { state } = context
  const given = Object.values(state.tasks).filter((task) => task.given)
  const completed = new Set([...Object.keys(state.done), ...given.map((task) => task.step)])
  return [
    ...[...completed].map((step) =>
      offer('WithdrawCompletion', { step }, mayWithdrawCompletion(context, step), reason),
    ),
    ...Object.keys(state.documents).flatMap((document) => [
      offer('RejectDocument', { document }, mayReject(context, document), reason),
      offer('ReplaceDocument', { document }, mayReplace(context, document), () => ({ file: true })),
    ]),
    ...Object.keys(state.problems).map((problem) =>
      offer('RecordSolution', { problem }, mayRecordSolution(context, problem), () => ({ text: true })),
    ),
    ...state.duties.map((duty) =>
      offer('FulfilDuty', { duty: duty.id }, mayFulfil(context, duty.id), () => ({})),
    ),
  ]
}
