import { paperId } from '../../paper/index.ts'
import type { DocumentId, OutcomeId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import { type Context, findOwn } from '../context.ts'
import type { NeededDocument } from '../offer.ts'
import { type Denial, deny } from '../refusals.ts'
import type { HeldDocument, OpenTask } from '../state.ts'
import { isFinal, isWritable } from './paper-use.ts'

function findHeld({ state }: Context, document: DocumentId): HeldDocument | undefined {
  const held = state.documents[document]
  return held?.rejected ? undefined : held
}

/**
 * The documents a step requires and where they are. What is missing may be brought along with the completion: it comes
 * from outside, or from a step that was passed over or gave none. So may what this very step brought in an earlier round.
 */
export function requiredDocuments(
  task: OpenTask,
  step: GraphStep,
  context: Context,
): readonly NeededDocument[] {
  return step.requirements
    .filter((requirement) => requirement.kind === 'document')
    .map(({ document, from, optional }) => {
      const held = findHeld(context, document)
      const begun = findOwn(context.state.papers ?? {}, paperId(task.id, document))
      return {
        document,
        from,
        required: !optional && from !== 'self',
        state: held || isFinal(task.id, document, context) ? 'held' : from === 'self' ? 'own' : 'bring',
        open: from !== 'self' && (!held || held.step === step.id || begun !== undefined),
      }
    })
}

/** What the step requires from outside and may still be brought: its performer may write it here. */
export function writableRequirements(
  task: OpenTask,
  step: GraphStep,
  context: Context,
): readonly DocumentId[] {
  return requiredDocuments(task, step, context).flatMap(({ document, from, open }) =>
    from === 'outside' && open && isWritable(context, document) ? [document] : [],
  )
}

/** A rejected document has to be replaced before a step that requires it is completed; a final paper replaces it. */
export function requiredMustNotBeRejected(task: OpenTask, step: GraphStep, context: Context): Denial {
  const documents = step.requirements.flatMap((requirement) =>
    requirement.kind === 'document' && !requirement.optional && requirement.from !== 'self'
      ? [requirement.document]
      : [],
  )
  const rejected = documents.filter(
    (document) => context.state.documents[document]?.rejected && !isFinal(task.id, document, context),
  )
  return rejected.length > 0 ? deny('RequirementRejected', { documents: rejected }) : null
}

/**
 * Whether a document this step must give counts as given already: it came from this very step or with the application,
 * or the step requires it and hands it on.
 */
export function isGivenAlready(document: DocumentId, step: GraphStep, context: Context): boolean {
  const held = findHeld(context, document)
  if (!held) return false
  if (held.step === step.id || held.step === 'application') return true
  return step.requirements.some(
    (requirement) =>
      requirement.kind === 'document' && requirement.document === document && requirement.from !== 'self',
  )
}

/** The document that the ending reached with this outcome (by none: an execute step) yields, if any. */
export function findYield(
  step: GraphStep,
  outcome: OutcomeId | undefined,
  { facts }: Context,
): DocumentId | undefined {
  const targets =
    step.nature === 'execute'
      ? step.next
      : step.outcomes.filter((candidate) => candidate.id === outcome).map((candidate) => candidate.to)
  const ending = targets.find((target) => target.kind === 'ending')
  return ending && facts.graph.endings.get(ending.ending)?.yields
}

export function isHeld(document: DocumentId, context: Context): boolean {
  return findHeld(context, document) !== undefined
}
