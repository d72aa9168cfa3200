import { applicationTask } from '../../paper/index.ts'
import type { DocumentId } from '../../procedure/definition.ts'
import { mayFinishPaper, mayForwardPaper, mayRecallPaper } from '../commands/forward-paper.ts'
import { initialsMakeFinal, mayInitialPaper, mayRefusePaper, maySignPaper } from '../commands/sign-paper.ts'
import { mayWritePaper } from '../commands/write-paper.ts'
import { type Context, getStep } from '../context.ts'
import type { Offer } from '../offer.ts'
import { writableForApplication } from '../rules/application.ts'
import { findPaper, writableDocuments } from '../rules/paper.ts'
import type { OpenTask, TaskId } from '../state.ts'
import { offer } from './offer.ts'

/** Acts on the papers that a task can give, or asks for from outside. */
export function paperOffers(task: OpenTask, context: Context): readonly Offer[] {
  const step = getStep(context.facts.graph, task.step)
  return offersOn(task.id, writableDocuments(task, step, context), context)
}

/** Acts on the papers of an application that isn't sent yet. */
export function applicationPaperOffers(context: Context): readonly Offer[] {
  if (context.state.status !== 'draft') return []
  return offersOn(applicationTask, writableForApplication(context), context)
}

/** One that isn't begun can only be written. */
function offersOn(task: TaskId, documents: readonly DocumentId[], context: Context): readonly Offer[] {
  return documents.flatMap((document) => {
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
