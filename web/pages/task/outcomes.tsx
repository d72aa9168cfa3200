import type { NeededOutcome } from '#engine/case/index.ts'
import { Choices } from '../../components/fields/choices.tsx'
import { type Screen, useScreen } from '../../components/screen.ts'
import { titlesOf } from '../../format/titles.ts'
import { fill } from '../../messages/index.ts'
import { refusalSentence } from '../../messages/refusal.ts'
import type { TaskForm } from './task-form.ts'

/** The ways out of a decision; one that can't be chosen now says why. */
export function Outcomes({ form }: { form: TaskForm }) {
  const screen = useScreen()
  const { outcomes } = form.needs
  if (outcomes.length === 0) return null
  return (
    <Choices
      name="outcome"
      label={screen.words.task.outcome}
      chosen={[form.values.text('outcome')]}
      choices={outcomes.map((outcome) => ({
        value: outcome.id,
        label: outcome.label,
        disabled: !outcome.available && !outcome.hangsOnFields,
        help: helpFor(outcome, form, screen) || undefined,
      }))}
      error={form.errors.outcome}
    />
  )
}

function helpFor(outcome: NeededOutcome, form: TaskForm, { words, locale }: Screen): string {
  const { task } = words
  const { graph, names } = form.view.case
  if (!outcome.available && !outcome.hangsOnFields && outcome.refusal)
    return refusalSentence(locale, outcome.refusal, titlesOf(graph, locale, names))
  const items = outcome.requiresChecklist.map(
    (id) => form.needs.checklist.find((item) => item.id === id)?.label ?? id,
  )
  return [
    items.length > 0 && fill(task.outcomeChecklist, { items }),
    outcome.reasonRequired && task.outcomeReason,
    outcome.hangsOnFields && task.outcomeHangs,
  ]
    .filter(Boolean)
    .join(' ')
}
