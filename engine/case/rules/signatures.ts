import type { DocumentId, PerformerId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import type { Context } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import type { OpenTask } from '../state.ts'
import { mayAnswerFor } from './people.ts'

export interface OwedSignature {
  readonly document: DocumentId
  readonly performer: PerformerId
}

/** Signatures that the outputs in hand still lack. An optional output that this step didn't give needs none. */
export function owedSignatures(
  task: OpenTask,
  step: GraphStep,
  { state }: Context,
): readonly OwedSignature[] {
  return step.outputs
    .filter(({ document, optional }) => !optional || state.documents[document]?.step === step.id)
    .flatMap(({ document, signedBy }) => signedBy.map((performer) => ({ document, performer })))
    .filter((owed) => !task.signatures?.some((given) => isSame(given, owed)))
}

function isSame(a: OwedSignature, b: OwedSignature): boolean {
  return a.document === b.document && a.performer === b.performer
}

/** The signatures on one document that the actor can give now. */
export function signableBy(
  task: OpenTask,
  step: GraphStep,
  context: Context,
  document?: DocumentId,
): readonly OwedSignature[] {
  return owedSignatures(task, step, context).filter(
    (owed) =>
      (document === undefined || owed.document === document) &&
      mayAnswerFor(context.facts.actor, [owed.performer], step, context).length > 0,
  )
}

/** Whether the actor may sign: the work is given, the document stands, and a signature of the actor's is owed. */
export function maySign(task: OpenTask, step: GraphStep, document: DocumentId, context: Context): Denial {
  const signers = step.outputs.find((output) => output.document === document)?.signedBy ?? []
  const { actor } = context.facts
  if (mayAnswerFor(actor, signers, step, context).length === 0) return deny('NotSigner', { document })
  if (!task.given) return deny('SignatureNotDue', { document })
  const rejected = context.state.documents[document]?.rejected
  if (rejected) return deny('DocumentIsRejected', { document, reason: rejected.reason })
  return signableBy(task, step, context, document).length > 0 ? null : deny('AlreadySigned', { document })
}
