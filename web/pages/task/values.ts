import type { CompletionNeeds, FieldValue, OpenTask } from '#engine/case/index.ts'
import type { PostedForm } from '#server/http/page.ts'
import { numberInWords } from '../../format/number.ts'
import { planValues } from '../schedule/plan-form.ts'

/** What stands in the fields of the task form, by field name. */
export type TaskValues = Pick<PostedForm, 'text' | 'all'>

/** What the draft holds, and what is known already where the draft says nothing. */
export function draftValues({ draft = {} }: OpenTask, needs: CompletionNeeds): TaskValues {
  const values: Readonly<Record<string, readonly string[]>> = {
    outcome: [draft.outcome ?? ''],
    reason: [draft.reason ?? ''],
    note: [draft.note ?? ''],
    check: draft.checklist ?? [],
    confirmed: (draft.confirmed ?? []).map(String),
    ...Object.fromEntries(
      needs.fields.map(({ field, known }) => [
        `field.${field.id}`,
        [written(draft.fields?.[field.id] ?? known)],
      ]),
    ),
    ...Object.fromEntries(
      needs.team.map(({ performer, members }) => {
        const drafted = draft.appointments?.[performer] ?? []
        return [`team.${performer}`, drafted.length > 0 ? drafted : members]
      }),
    ),
  }
  const plan = planValues(
    needs.dates.map(({ step, date, start }) => ({
      step,
      end: draft.schedule?.[step] ?? date ?? '',
      start: draft.starts?.[step] ?? (draft.withoutStart?.includes(step) ? '' : (start ?? '')),
    })),
    draft.milestones ?? needs.milestones,
  )
  return { text: (name) => values[name]?.[0] ?? plan(name), all: (name) => values[name] ?? [] }
}

/** A value as the form takes it back: yes and no as its choices have them, numbers with a comma. */
function written(value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  return typeof value === 'number' ? numberInWords(value) : value
}
