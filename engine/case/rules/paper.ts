import { applicationTask, type Paper, paperId, paperWaitsFor } from '../../paper/index.ts'
import type { DocumentId, OutcomeId, PerformerId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import type { GivenDocument } from '../commands.ts'
import { type Context, findOwn } from '../context.ts'
import { performersOf } from '../flow/open.ts'
import { type Denial, deny } from '../refusals.ts'
import type { OpenTask, TaskId } from '../state.ts'
import { mayEditApplication, writableForApplication } from './application.ts'
import type { PaperPlace } from './paper-place.ts'
import { finalPapers, isFinal, isWritable, useOf } from './paper-use.ts'
import { findYield, writableRequirements } from './papers.ts'
import { answersFor, mayAnswerFor } from './people.ts'
import { mustNotBeClaimedByAnother, mustNotBeGiven, mustPerform } from './task.ts'

export function findPaper({ state }: Context, task: TaskId, document: DocumentId): Paper | undefined {
  return findOwn(state.papers ?? {}, paperId(task, document))
}

/** What the step can give, its outputs and what the endings it leads to yield, and what it asks for from outside. */
export function writableDocuments(task: OpenTask, step: GraphStep, context: Context): readonly DocumentId[] {
  const outcomes: readonly (OutcomeId | undefined)[] =
    step.nature === 'execute' ? [undefined] : step.outcomes.map(({ id }) => id)
  const yielded = outcomes.flatMap((outcome) => findYield(step, outcome, context) ?? [])
  const given = [...step.outputs.map(({ document }) => document), ...yielded]
  return [
    ...new Set([
      ...given.filter((document) => isWritable(context, document)),
      ...writableRequirements(task, step, context),
    ]),
  ]
}

/** By whoever does the step, for what it gives or asks for; for an application by whoever may write that. */
export function mustWriteFor(place: PaperPlace, document: DocumentId, context: Context): Denial {
  const writable = place
    ? writableDocuments(place.task, place.step, context)
    : writableForApplication(context)
  return (
    (place ? mustDo(place, context) : mayEditApplication(context)) ??
    (writable.includes(document) ? null : deny('DocumentNotExpected', { documents: [document] }))
  )
}

const mustDo = ({ task, step }: NonNullable<PaperPlace>, context: Context): Denial =>
  mustPerform(task, step, context) ?? mustNotBeClaimedByAnother(task, context) ?? mustNotBeGiven(task)

export function mustBeBegun(context: Context, task: TaskId, document: DocumentId): Denial {
  return findPaper(context, task, document) ? null : deny('PaperNotBegun', { document })
}

export function mustBeDrafting(context: Context, task: TaskId, document: DocumentId): Denial {
  const standing = findPaper(context, task, document)?.standing ?? 'drafting'
  return standing === 'drafting' ? null : deny('PaperForwarded', { document })
}

export function mustBeWith(
  context: Context,
  task: TaskId,
  document: DocumentId,
  standing: 'initialling' | 'signing',
): Denial {
  if (findPaper(context, task, document)?.standing === standing) return null
  return standing === 'initialling'
    ? deny('InitialsNotDue', { document })
    : deny('PaperSignatureNotDue', { document })
}

export const signersOf = (context: Context, document: DocumentId): readonly PerformerId[] =>
  useOf(context, document)?.signers ?? []
export const initialsOf = (context: Context, document: DocumentId): readonly PerformerId[] =>
  useOf(context, document)?.initials ?? []

/** Of those for whom it waits, the ones for whom the actor initials or signs. */
export function actorsTurn(paper: Paper, step: GraphStep | null, context: Context): readonly PerformerId[] {
  const use = useOf(context, paper.document)
  const waits = use ? paperWaitsFor(paper, use) : []
  if (paper.standing === 'signing') return maySignFor(waits, step, context)
  return answersAt(step, waits, context)
}

/** Of these performers, those for whom the actor may sign. An agency signs by whoever leads it, as the paper names it. */
export function maySignFor(
  performers: readonly PerformerId[],
  step: GraphStep | null,
  context: Context,
): readonly PerformerId[] {
  const { actor, graph } = context.facts
  return answersAt(step, performers, context).filter(
    (performer) => actor.heads || graph.performers.get(performer)?.kind !== 'applicant',
  )
}

const answersAt = (step: GraphStep | null, performers: readonly PerformerId[], context: Context) =>
  step
    ? mayAnswerFor(context.facts.actor, performers, step, context)
    : answersFor(context.facts.actor, performers, context)

/**
 * Whoever sees the case sees a final paper. Before, it is for those who do its step, initial or sign it, for whoever wrote
 * it, and for those who register, supervise, administer or inspect.
 */
export function maySeePaper(paper: Paper, context: Context): boolean {
  const { actor, graph } = context.facts
  const own = paper.standing === 'final' || paper.authors.includes(actor.official)
  if (own || actor.capabilities.length > 0) return true
  if (paper.task === applicationTask && actor.unit === context.state.applicant) return true
  const step = graph.byId.get(paper.task.slice(0, paper.task.lastIndexOf('.')))
  const performers = [
    ...(step ? performersOf(step, context).performers : []),
    ...signersOf(context, paper.document),
    ...initialsOf(context, paper.document),
  ]
  return answersFor(actor, performers, context).length > 0
}

export function isSignedAsPaper(
  task: OpenTask,
  document: DocumentId,
  performer: PerformerId,
  context: Context,
): boolean {
  const signatures = findPaper(context, task.id, document)?.signatures ?? []
  return (
    isFinal(task.id, document, context) && signatures.some((signature) => signature.performer === performer)
  )
}

/** Final papers of the task that its completion asks for and that nobody gives otherwise: they are handed in with it. */
export function papersToGive(
  task: OpenTask,
  step: GraphStep,
  given: { readonly outcome?: OutcomeId; readonly outputs: readonly GivenDocument[] },
  context: Context,
): readonly Paper[] {
  const named = new Set(given.outputs.map(({ document }) => document))
  const asked = new Set([
    ...step.outputs.map(({ document }) => document),
    findYield(step, given.outcome, context),
    ...writableRequirements(task, step, context),
  ])
  return finalPapers(context, task.id).filter(({ document }) => asked.has(document) && !named.has(document))
}
