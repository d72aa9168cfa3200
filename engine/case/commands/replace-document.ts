import type { DocumentId } from '../../procedure/definition.ts'
import { Act } from '../act.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { isBuiltUpon, mayMend, mustBeHeld } from '../rules/document.ts'
import { mustBeUnderWay } from '../rules/standing.ts'
import { receive } from './receive.ts'

/** A rejected document by those who can mend it; any other only by its giver, while nothing was done upon it. */
export function mayReplace(context: Context, document: DocumentId): Denial {
  return mustBeUnderWay(context) ?? mustBeHeld(context, document) ?? mayReplaceHeld(context, document)
}

function mayReplaceHeld(context: Context, document: DocumentId): Denial {
  const held = context.state.documents[document]!
  if (held.rejected) return mayMend(context, document, held) ? null : deny('MayNotReplace', { document })
  if (held.by !== context.facts.actor.official) return deny('MayNotReplace', { document })
  return isBuiltUpon(context, held) ? deny('DocumentInUse', { document }) : null
}

export function replaceDocument(
  { document, file }: Extract<CaseCommand, { type: 'ReplaceDocument' }>,
  context: Context,
): CaseDecision {
  return unless(mayReplace(context, document), () => {
    const act = new Act(context)
    receive(act, [{ document, file }], context.state.documents[document]!.step)
    return act.events
  })
}
