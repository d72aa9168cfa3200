import type { DocumentId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import {
  actorsTurn,
  findPaper,
  initialsOf,
  maySignFor,
  mustBeBegun,
  mustBeWith,
  signersOf,
} from '../rules/paper.ts'
import { onPaperPlace, placeStep } from '../rules/paper-place.ts'
import { mustGiveReason } from '../rules/text.ts'
import type { TaskId } from '../state.ts'

type Initialling = Extract<CaseCommand, { type: 'InitialPaper' }>

/** The paper is begun, and what it is written for still stands. */
const mustStand = (
  context: Context,
  task: TaskId,
  document: DocumentId,
  then: (step: GraphStep | null) => Denial,
): Denial =>
  onPaperPlace(context, task, (place) => mustBeBegun(context, task, document) ?? then(place?.step ?? null))

export function mayInitialPaper(context: Context, task: TaskId, document: DocumentId): Denial {
  return mustStand(context, task, document, (step) => {
    const paper = findPaper(context, task, document)!
    return (
      mustBeWith(context, task, document, 'initialling') ??
      (actorsTurn(paper, step, context).length > 0 ? null : deny('NotInitialler', { document }))
    )
  })
}

/** Whether the actor's initials are the last that a paper without signers lacks: they make it final, so its PDF comes along. */
export function initialsMakeFinal(context: Context, task: TaskId, document: DocumentId): boolean {
  const paper = findPaper(context, task, document)
  const left = initialsOf(context, document).length - (paper?.initials.length ?? 0)
  return left === 1 && signersOf(context, document).length === 0
}

export function initialPaper(command: Initialling, context: Context): CaseDecision {
  const { task, document, file, number } = command
  return unless(mayInitialPaper(context, task, document) ?? mustBeSet(command, context), () => {
    const { actor, now } = context.facts
    const paper = findPaper(context, task, document)!
    const [performer] = actorsTurn(paper, placeStep(context, task), context)
    const last = paper.initials.length + 1 === initialsOf(context, document).length
    const of = { task, document, by: actor.official, at: now }
    const initialled = { type: 'PaperInitialled' as const, ...of, performer: performer!, last }
    if (!initialsMakeFinal(context, task, document)) return [initialled]
    const numbered = number === undefined ? {} : { number }
    return [initialled, { type: 'PaperFinished', ...of, file: file!, ...numbered }]
  })
}

function mustBeSet({ task, document, file }: Initialling, context: Context): Denial {
  const lacks = file === undefined && initialsMakeFinal(context, task, document)
  return lacks ? deny('PaperNotSet', { document }) : null
}

export function maySignPaper(context: Context, task: TaskId, document: DocumentId): Denial {
  return mustStand(context, task, document, (step) => {
    const signers = signersOf(context, document)
    if (maySignFor(signers, step, context).length === 0) return deny('NotSigner', { document })
    const paper = findPaper(context, task, document)!
    return (
      mustBeWith(context, task, document, 'signing') ??
      (actorsTurn(paper, step, context).length > 0 ? null : deny('AlreadySigned', { document }))
    )
  })
}

/** One signature for each performer that the actor answers for; the PDF carries the actor's once. */
export function signPaper(
  { task, document, file, number, certified, level }: Extract<CaseCommand, { type: 'SignPaper' }>,
  context: Context,
): CaseDecision {
  return unless(maySignPaper(context, task, document), () => {
    const { actor, now } = context.facts
    const paper = findPaper(context, task, document)!
    const turns = actorsTurn(paper, placeStep(context, task), context)
    const owed = signersOf(context, document).length - paper.signatures.length
    return turns.map((performer, index) => ({
      type: 'PaperSigned' as const,
      task,
      document,
      performer,
      file,
      ...(number === undefined ? {} : { number }),
      certified,
      level,
      last: index + 1 === owed,
      by: actor.official,
      at: now,
    }))
  })
}

/** By whose turn it is to initial or sign. */
export function mayRefusePaper(context: Context, task: TaskId, document: DocumentId): Denial {
  return mustStand(context, task, document, (step) =>
    actorsTurn(findPaper(context, task, document)!, step, context).length > 0
      ? null
      : deny('NotYourTurn', { document }),
  )
}

export function refusePaper(
  { task, document, reason }: Extract<CaseCommand, { type: 'RefusePaper' }>,
  context: Context,
): CaseDecision {
  const { actor, now } = context.facts
  return unless(mayRefusePaper(context, task, document) ?? mustGiveReason(reason), () => [
    { type: 'PaperRefused', task, document, reason, by: actor.official, at: now },
  ])
}
