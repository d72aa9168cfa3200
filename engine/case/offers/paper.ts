import { mayFinishPaper, mayForwardPaper, mayRecallPaper } from '../commands/forward-paper.ts'
import { initialsMakeFinal, mayInitialPaper, mayRefusePaper, maySignPaper } from '../commands/sign-paper.ts'
import { mayWritePaper } from '../commands/write-paper.ts'
import { type Context, getStep } from '../context.ts'
import type { Offer } from '../offer.ts'
import { findPaper, writableDocuments } from '../rules/paper.ts'
import type { OpenTask } from '../state.ts'
import { offer } from './offer.ts'

/** Acts on the papers that a task can give. One that isn't begun can only be written. */
export function paperOffers(open: OpenTask, context: Context): readonly Offer[] {
  const task = open.id
  const step = getStep(context.facts.graph, open.step)
  return writableDocuments(step, context).flatMap((document) => {
    const at = { task, document }
    const writing = offer('WritePaper', at, mayWritePaper(context, task, document), () => ({ content: true }))
    if (!findPaper(context, task, document)) return [writing]
    return [
      writing,
      offer('ForwardPaper', at, mayForwardPaper(context, task, document), () => ({})),
      offer('FinishPaper', at, mayFinishPaper(context, task, document), () => ({ file: true })),
      offer('RecallPaper', at, mayRecallPaper(context, task, document), () => ({})),
      offer('InitialPaper', at, mayInitialPaper(context, task, document), () => ({
        file: initialsMakeFinal(context, task, document),
      })),
      offer('SignPaper', at, maySignPaper(context, task, document), () => ({ file: true })),
      offer('RefusePaper', at, mayRefusePaper(context, task, document), () => ({ reason: true })),
    ]
  })
}
