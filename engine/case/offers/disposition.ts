import { owedBy } from '../../disposition/index.ts'
import { mayPassOn, maySettle, mayTakeBack } from '../commands/answer-disposition.ts'
import { mayDispose } from '../commands/dispose.ts'
import { type Context, getStep } from '../context.ts'
import { lacksOnlySheet } from '../lacks-only-sheet.ts'
import type { Offer } from '../offer.ts'
import { findSheet } from '../rules/disposition-sheet.ts'
import { offer } from './offer.ts'

/** Acts on dispositions: to make one, for a task or for the case, and to answer those that are open. */
export function dispositionOffers(context: Context): readonly Offer[] {
  const { state, facts } = context
  const { below = [], instructions = [] } = facts.disposing ?? {}
  const disposing = () => ({ below, instructions })
  const tasks = Object.values(state.tasks).filter(
    (task) => findSheet(getStep(facts.graph, task.step), context) !== undefined,
  )
  return [
    offer('Dispose', {}, mayDispose(context, undefined), () => ({ ...disposing(), completes: false })),
    ...tasks.map((open) =>
      offer('Dispose', { task: open.id }, mayDispose(context, open.id), () => ({
        ...disposing(),
        completes: lacksOnlySheet(open, context),
      })),
    ),
    ...Object.values(state.dispositions?.open ?? {}).flatMap((open) => {
      const disposition = open.id
      return [
        offer('PassOnDisposition', { disposition }, mayPassOn(context, disposition), disposing),
        offer('SettleDisposition', { disposition }, maySettle(context, disposition), () => ({
          report: true,
        })),
        offer('TakeBackDisposition', { disposition }, mayTakeBack(context, disposition), () => ({
          owing: owedBy(open),
          reason: true,
        })),
      ]
    }),
  ]
}
