import type { PostedForm } from '#server/http/page.ts'
import type { NumberedElsewhere, PaperRequest } from '#server/papers/contract.ts'
import { commandIdOf } from '../posted-act.ts'

/** What every form about a paper carries: an id that makes a repeat harmless, and the revision the person saw. */
export function paperRequest(
  form: PostedForm,
  id: 'commandId' | 'nextCommandId' = 'commandId',
): PaperRequest {
  const seen = form.text('revision')
  return {
    commandId: commandIdOf(form, id),
    revision: /^\d{1,6}$/.test(seen) ? Number(seen) : 0,
  }
}

export function numberFromForm(form: PostedForm): NumberedElsewhere {
  const number = form.text('nomor')
  return number === '' ? {} : { number }
}
