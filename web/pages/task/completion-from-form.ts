import type {
  CaseCommand,
  CompletionNeeds,
  FieldValue,
  FileRef,
  TaskDraft,
  TaskId,
} from '#engine/case/index.ts'
import type { CaseField } from '#engine/procedure/definition.ts'
import type { PostedForm } from '#server/http/page.ts'

type Completion = Extract<CaseCommand, { type: 'CompleteStep' }>

/**
 * What the task form posts, as a completion. `files`: those of the form, by document (`filesOfForm`).
 */
export function completionFromForm(
  task: TaskId,
  needs: CompletionNeeds,
  form: PostedForm,
  files: Readonly<Record<string, FileRef>>,
): Completion {
  const outcome = form.text('outcome')
  const reason = form.text('reason')
  return {
    type: 'CompleteStep',
    task,
    ...(outcome !== '' && { outcome }),
    ...(reason !== '' && { reason }),
    outputs: Object.entries(files).map(([document, file]) => ({ document, file })),
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
