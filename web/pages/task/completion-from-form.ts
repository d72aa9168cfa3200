import type { CaseCommand, FieldValue, FileRef, TaskDraft, TaskId } from '#engine/case/index.ts'
import type { CaseField, PerformerId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { PostedForm } from '#server/http/page.ts'
import { numberFromText } from '../../format/number.ts'
import { planFromForm } from '../schedule/plan-form.ts'

type Completion = Extract<CaseCommand, { type: 'CompleteStep' }>

/** What a step's form may hold besides what every form has. */
export interface Asked {
  readonly fields: readonly CaseField[]
  readonly team: readonly PerformerId[]
}

export function askedBy(task: TaskId, graph: StepGraph): Asked {
  const step = graph.byId.get(task.slice(0, task.lastIndexOf('.')))
  return {
    fields: (step?.fields ?? []).flatMap((id) => graph.fields.get(id) ?? []),
    team: step?.appoints ?? [],
  }
}

/**
 * What the task form posts, as a completion. `files`: those of the form, by document (`filesOfForm`).
 */
export function completionFromForm(
  task: TaskId,
  asked: Asked,
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
    fields: givenFields(asked, form),
    checklist: form.all('check'),
    confirmed: form.all('confirmed').map(Number).filter(Number.isInteger),
    ...planFromForm(form),
    appointments: Object.fromEntries(
      asked.team.flatMap((performer) => {
        const members = form.all(`team.${performer}`).filter((id) => id !== '')
        return members.length > 0 ? [[performer, members]] : []
      }),
    ),
  }
}

/** The same form, kept as a draft: whatever is there, however incomplete. */
export function draftFromForm(
  asked: Asked,
  form: PostedForm,
  files: Readonly<Record<string, FileRef>>,
): TaskDraft {
  const { type: _, task: __, outputs: ___, ...content } = completionFromForm('', asked, form, {})
  return { ...content, ...(form.text('note') !== '' && { note: form.text('note') }), files }
}

function givenFields({ fields }: Asked, form: PostedForm): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = fieldValue(field, form)
      return value === null ? [] : [[field.id, value]]
    }),
  )
}

/** What isn't a number stays text, for the engine to answer. */
function fieldValue(field: CaseField, form: PostedForm): FieldValue | null {
  const text = form.text(`field.${field.id}`)
  if (field.type === 'boolean') return text === '' ? null : text === 'ya'
  if (text === '') return null
  if (field.type !== 'number') return text
  return numberFromText(text) ?? text
}
