import type { GivenDocument } from '#engine/case/commands.ts'
import type { CompletionNeeds } from '#engine/case/offer.ts'
import type { CaseCommand, FieldValue, FileRef, TaskDraft, TaskId } from '#engine/case/index.ts'
import type { CaseField } from '#engine/procedure/definition.ts'
import type { PostedForm } from '#server/http/page.ts'

type Completion = Extract<CaseCommand, { type: 'CompleteStep' }>

/**
 * What the task form posts, as a completion. `kept` are files sent with an earlier try of the same form, by document:
 * a form that came back with a question never asks for the files again.
 */
export function completionFromForm(
  task: TaskId,
  needs: CompletionNeeds,
  form: PostedForm,
  kept: Readonly<Record<string, FileRef>>,
): Completion {
  const outcome = form.text('outcome')
  const reason = form.text('reason')
  return {
    type: 'CompleteStep',
    task,
    ...(outcome !== '' && { outcome }),
    ...(reason !== '' && { reason }),
    outputs: givenDocuments(form, kept),
    fields: givenFields(needs, form),
    checklist: form.all('check'),
    confirmed: form.all('confirmed').map(Number).filter(Number.isInteger),
    schedule: withoutEmpty(form.under('date.')),
    appointments: Object.fromEntries(
      needs.team.map(({ performer }) => [performer, form.all(`team.${performer}`).filter((id) => id !== '')]),
    ),
  }
}

/** The same form, kept as a draft: whatever is there, however incomplete. Files are kept by the form itself. */
export function draftFromForm(needs: CompletionNeeds, form: PostedForm): TaskDraft {
  const { type: _, task: __, outputs: ___, ...content } = completionFromForm('', needs, form, {})
  return { ...content, ...(form.text('note') !== '' && { note: form.text('note') }) }
}

export function givenDocuments(
  form: PostedForm,
  kept: Readonly<Record<string, FileRef>>,
): readonly GivenDocument[] {
  const sent = Object.entries(form.files).flatMap(([name, file]) =>
    name.startsWith('output.') ? [[name.slice('output.'.length), file] as const] : [],
  )
  return Object.entries({ ...kept, ...Object.fromEntries(sent) }).map(([document, file]) => ({
    document,
    file,
  }))
}

function givenFields(needs: CompletionNeeds, form: PostedForm): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    needs.fields.flatMap(({ field }) => {
      const value = fieldValue(field, form)
      return value === null ? [] : [[field.id, value]]
    }),
  )
}

/** Numbers as Indonesians write them, `1.250,5`. What isn't a number stays text, for the engine to answer. */
function fieldValue(field: CaseField, form: PostedForm): FieldValue | null {
  const text = form.text(`field.${field.id}`)
  if (field.type === 'boolean') return text === '' ? null : text === 'ya'
  if (text === '') return null
  if (field.type !== 'number') return text
  const plain = text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text
  return Number.isFinite(Number(plain)) ? Number(plain) : text
}

function withoutEmpty(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
