import type { DocumentId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, getStep, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { actorsTurn, findPaper, initialsOf, mustBeBegun, mustBeWith, signersOf } from '../rules/paper.ts'
import { mayAnswerFor } from '../rules/people.ts'
import { mustRun } from '../rules/standing.ts'
import { onTask } from '../rules/task.ts'
import { mustGiveReason } from '../rules/text.ts'
import type { TaskId } from '../state.ts'

/** The paper is begun, and the task for which it is written still stands. */
const mustStand = (
  context: Context,
  task: TaskId,
  document: DocumentId,
  then: (step: GraphStep) => Denial,
): Denial =>
  mustRun(context) ?? onTask(context, task, (_, step) => mustBeBegun(context, task, document) ?? then(step))

export function mayInitialPaper(context: Context, task: TaskId, document: DocumentId): Denial {
  return mustStand(context, task, document, (step) => {
    const paper = findPaper(context, task, document)!
    return (
      mustBeWith(context, task, document, 'initialling') ??
      (actorsTurn(paper, step, context).length > 0 ? null : deny('NotInitialler', { document }))
    )
  })
}

export function initialPaper(
  { task, document }: Extract<CaseCommand, { type: 'InitialPaper' }>,
  context: Context,
): CaseDecision {
  return unless(mayInitialPaper(context, task, document), () => {
    const { actor, now, graph } = context.facts
    const paper = findPaper(context, task, document)!
    const [performer] = actorsTurn(paper, getStep(graph, context.state.tasks[task]!.step), context)
    const last = paper.initials.length + 1 === initialsOf(context, document).length
    return [
      {
        type: 'PaperInitialled',
        task,
        document,
        performer: performer!,
        last,
        by: actor.official,
        at: now,
      },
    ]
  })
}

export function maySignPaper(context: Context, task: TaskId, document: DocumentId): Denial {
  return mustStand(context, task, document, (step) => {
    const signers = signersOf(context, document)
    if (mayAnswerFor(context.facts.actor, signers, step, context).length === 0)
      return deny('NotSigner', { document })
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
    const { actor, now, graph } = context.facts
    const paper = findPaper(context, task, document)!
    const turns = actorsTurn(paper, getStep(graph, context.state.tasks[task]!.step), context)
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
