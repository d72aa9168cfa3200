import type { Application, CaseState } from '#engine/case/index.ts'
import type { PostedForm } from '#server/http/page.ts'
import { oneOf } from '../../format/choice.ts'

export const urgencies = ['biasa', 'segera', 'sangat-segera'] as const

/** The written part of a request as posted. */
export function applicationFromForm(form: PostedForm): Application {
  return {
    subject: form.text('subject'),
    need: form.text('need'),
    businessProcess: form.text('businessProcess'),
    urgency: oneOf(urgencies, form.text('urgency')) ?? 'biasa',
  }
}

/** What still has to be filled in before it can be sent: parts of the form and documents. */
export function missingOf(
  state: CaseState,
  documents: readonly { readonly document: string; readonly required: boolean; readonly state: string }[],
): {
  readonly parts: readonly ('subject' | 'need' | 'businessProcess')[]
  readonly documents: readonly string[]
} {
  return {
    parts: (['subject', 'need', 'businessProcess'] as const).filter(
      (part) => state.application[part].trim() === '',
    ),
    documents: documents
      .filter((each) => each.required && each.state !== 'held')
      .map((each) => each.document),
  }
}
