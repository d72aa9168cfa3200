import type { DocumentId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import { type Context, getStep } from '../context.ts'
import { performersOf } from '../flow/open.ts'
import { roundIn } from '../past.ts'
import { type Denial, deny } from '../refusals.ts'
import type { HeldDocument } from '../state.ts'
import { answersFor, isApplicant } from './people.ts'
import { signableBy } from './signatures.ts'

export function mustBeHeld({ state }: Context, document: DocumentId): Denial {
  return Object.hasOwn(state.documents, document) ? null : deny('DocumentNotHeld', { document })
}

/** Is the actor a performer of an open task that requires the document, or owes a signature on it. */
export function hasToCheck(context: Context, document: DocumentId): boolean {
  return Object.values(context.state.tasks).some((task) => {
    const step = getStep(context.facts.graph, task.step)
    const requires =
      requiresIt(step, document) && answersFor(context.facts.actor, task.performers, context).length > 0
    return requires || (task.given !== undefined && signableBy(task, step, context, document).length > 0)
  })
}

function requiresIt(step: GraphStep, document: DocumentId): boolean {
  return step.requirements.some(
    (requirement) => requirement.kind === 'document' && requirement.document === document,
  )
}

/**
 * Who replaces a rejected document: the one who gave it, somebody of the unit or role that gave it, or the performer of
 * a step that requires it.
 */
export function mayMend(context: Context, document: DocumentId, held: HeldDocument): boolean {
  const { official } = context.facts.actor
  if (held.by === official || hasToCheck(context, document)) return true
  if (held.step === 'application') return isApplicant(context) || context.state.openedBy === official
  const giver = context.facts.graph.byId.get(held.step)
  if (!giver) return false
  return answersFor(context.facts.actor, performersOf(giver, context).performers, context).length > 0
}

/** Whether a step has been done on the ground of what the giving step gave; skipped by a condition doesn't count. */
export function isBuiltUpon({ state, facts }: Context, held: HeldDocument): boolean {
  const later = Object.values(state.done).filter((done) => done.skipped !== 'by-condition')
  if (held.step === 'application') return later.length > 0
  const giver = state.done[held.step]
  const order = facts.graph.byId.get(held.step)?.order
  if (!giver || order === undefined) return false
  return later.some((done) => roundIn(done.past, order) >= giver.round)
}
