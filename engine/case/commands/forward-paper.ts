import type { DocumentId } from '../../procedure/definition.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import {
  findPaper,
  initialsOf,
  mustBeBegun,
  mustBeDrafting,
  mustWriteFor,
  signersOf,
} from '../rules/paper.ts'
import { onPaperPlace } from '../rules/paper-place.ts'
import type { TaskId } from '../state.ts'

const mayPassOn = (context: Context, task: TaskId, document: DocumentId): Denial =>
  onPaperPlace(context, task, (place) => mustWriteFor(place, document, context)) ??
  mustBeBegun(context, task, document) ??
  mustBeDrafting(context, task, document)

export function mayForwardPaper(context: Context, task: TaskId, document: DocumentId): Denial {
  const others = [...initialsOf(context, document), ...signersOf(context, document)]
  return (
    mayPassOn(context, task, document) ?? (others.length > 0 ? null : deny('PaperUnsigned', { document }))
  )
}

export function forwardPaper(
  { task, document }: Extract<CaseCommand, { type: 'ForwardPaper' }>,
  context: Context,
): CaseDecision {
  const { actor, now } = context.facts
  const to = initialsOf(context, document).length > 0 ? ('initialling' as const) : ('signing' as const)
  return unless(mayForwardPaper(context, task, document), () => [
    { type: 'PaperForwarded', task, document, to, by: actor.official, at: now },
  ])
}

/** A paper that nobody initials or signs is final as soon as whoever wrote it says so. */
export function mayFinishPaper(context: Context, task: TaskId, document: DocumentId): Denial {
  const denial = mayPassOn(context, task, document)
  if (denial) return denial
  if (signersOf(context, document).length > 0) return deny('PaperMustBeSigned', { document })
  return initialsOf(context, document).length > 0 ? deny('PaperMustBeInitialled', { document }) : null
}

export function finishPaper(
  { task, document, file, number }: Extract<CaseCommand, { type: 'FinishPaper' }>,
  context: Context,
): CaseDecision {
  const { actor, now } = context.facts
  return unless(mayFinishPaper(context, task, document), () => [
    {
      type: 'PaperFinished',
      task,
      document,
      file,
      ...(number === undefined ? {} : { number }),
      by: actor.official,
      at: now,
    },
  ])
}

/** Back to whoever writes it: what it bore so far is void. */
export function mayRecallPaper(context: Context, task: TaskId, document: DocumentId): Denial {
  return (
    onPaperPlace(context, task, (place) => mustWriteFor(place, document, context)) ??
    mustBeBegun(context, task, document) ??
    (findPaper(context, task, document)?.standing === 'drafting' ? deny('PaperWithYou', { document }) : null)
  )
}

export function recallPaper(
  { task, document }: Extract<CaseCommand, { type: 'RecallPaper' }>,
  context: Context,
): CaseDecision {
  const { actor, now } = context.facts
  return unless(mayRecallPaper(context, task, document), () => [
    { type: 'PaperRecalled', task, document, by: actor.official, at: now },
  ])
}
