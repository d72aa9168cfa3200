import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, unless } from '../context.ts'
import type { Denial } from '../refusals.ts'
import { mustHavePart } from '../rules/people.ts'
import { mustExist } from '../rules/standing.ts'
import { mustGiveText } from '../rules/text.ts'

/** By anyone with a part in the case, also after its end. */
export function mayNote(context: Context): Denial {
  return mustExist(context) ?? mustHavePart(context)
}

export function addNote({ text }: Extract<CaseCommand, { type: 'AddNote' }>, context: Context): CaseDecision {
  return unless(mayNote(context) ?? mustGiveText(text), () => [{ type: 'NoteAdded', text }])
}
