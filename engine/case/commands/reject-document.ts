import type { DocumentId } from '../../procedure/definition.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { hasToCheck, mustBeHeld } from '../rules/document.ts'
import { isSupervisor } from '../rules/people.ts'
import { mustBeUnderWay } from '../rules/standing.ts'
import { mustGiveReason } from '../rules/text.ts'

/** By a performer of an open task that requires it or has it to be signed, or a supervisor. */
export function mayReject(context: Context, document: DocumentId): Denial {
  return (
    mustBeUnderWay(context) ??
    mustBeHeld(context, document) ??
    (context.state.documents[document]?.rejected ? deny('DocumentAlreadyRejected', { document }) : null) ??
    (isSupervisor(context) || hasToCheck(context, document) ? null : deny('MayNotReject', { document }))
  )
}

export function rejectDocument(
  { document, reason }: Extract<CaseCommand, { type: 'RejectDocument' }>,
  context: Context,
): CaseDecision {
  const by = context.facts.actor.official
  return unless(mayReject(context, document) ?? mustGiveReason(reason), () => [
    { type: 'DocumentRejected', document, by, reason },
  ])
}
