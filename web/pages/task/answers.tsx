import { Choices } from '../../components/fields/choices.tsx'
import { TextArea } from '../../components/fields/text-area.tsx'
import { Notice } from '../../components/notice.tsx'
import { useScreen } from '../../components/screen.ts'
import { personInWords } from '../../format/person.ts'
import { fill } from '../../messages/index.ts'
import { PlanFields } from '../schedule/plan-fields.tsx'
import { CaseFieldInput } from './case-field-input.tsx'
import type { TaskForm } from './task-form.ts'

/** Case data asked for in this step. */
export function Fields({ form }: { form: TaskForm }) {
  const { task } = useScreen().words
  if (form.needs.fields.length === 0) return null
  return (
    <section aria-labelledby="isian">
      <h2 id="isian">{task.fields}</h2>
      {form.needs.fields.map(({ field, required, known }) => (
        <CaseFieldInput
          key={field.id}
          field={field}
          optional={!required && known === undefined}
          value={form.values.text(`field.${field.id}`)}
          error={form.errors[`field.${field.id}`]}
        />
      ))}
    </section>
  )
}

/** Who is named to each team that this step appoints. */
export function Teams({ form }: { form: TaskForm }) {
  const { task } = useScreen().words
  const { view, values, errors, needs } = form
  return (
    <>
      {needs.team.map(({ performer }) => {
        const title = view.case.graph.performers.get(performer)?.title.value ?? performer
        const candidates = view.candidates[performer] ?? []
        const name = `team.${performer}`
        if (candidates.length === 0)
          return (
            <Notice key={performer} tone="wait">
              <p id={name}>{fill(task.noCandidates, { performer: title })}</p>
            </Notice>
          )
        return (
          <Choices
            key={performer}
            name={name}
            label={fill(task.team, { performer: title })}
            many
            chosen={values.all(name)}
            choices={candidates.map((official) => ({
              value: official.id,
              label: personInWords(official.name, official.position),
              help: official.unit,
            }))}
            error={errors[name]}
          />
        )
      })}
    </>
  )
}

/** When the steps that this one sets are planned, and milestones between. */
export function Dates({ form }: { form: TaskForm }) {
  const { task } = useScreen().words
  const { needs, view, values, errors } = form
  if (needs.dates.length === 0) return null
  return (
    <section aria-labelledby="tanggal">
      <h2 id="tanggal">{task.dates}</h2>
      <PlanFields
        steps={needs.dates.map(({ step }) => step)}
        graph={view.case.graph}
        valueIn={values.text}
        errors={errors}
      />
    </section>
  )
}

export function Checklist({ form }: { form: TaskForm }) {
  const { task } = useScreen().words
  const { checklist, guard } = form.needs
  return (
    <>
      {checklist.length > 0 && (
        <Choices
          name="check"
          label={task.checklist}
          many
          chosen={form.values.all('check')}
          choices={checklist.map(({ id, label, required }) => ({
            value: id,
            label: required ? `${label} (${task.checkRequired})` : label,
          }))}
          error={form.errors.check}
        />
      )}
      {guard && !guard.holds && (
        <Notice tone="wait">
          <p>{fill(task.guard, { sentence: guard.sentence })}</p>
        </Notice>
      )}
    </>
  )
}

/** The reason of a decision, and a note that stays with the draft. */
export function Words({ form }: { form: TaskForm }) {
  const { task } = useScreen().words
  const { outcomes } = form.needs
  const requiring = outcomes.filter(({ reasonRequired }) => reasonRequired).map(({ label }) => label)
  return (
    <>
      {outcomes.length > 0 && (
        <TextArea
          name="reason"
          label={task.reason}
          rows={3}
          optional={requiring.length === 0}
          help={requiring.length > 0 ? fill(task.reasonHelp, { outcomes: requiring }) : undefined}
          value={form.values.text('reason')}
          error={form.errors.reason}
        />
      )}
      <TextArea
        name="note"
        label={task.note}
        help={task.noteHelp}
        rows={2}
        optional
        value={form.values.text('note')}
      />
    </>
  )
}
