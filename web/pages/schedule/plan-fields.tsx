import type { StepGraph } from '#engine/procedure/graph.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { FieldError } from '../../components/fields/field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { useScreen } from '../../components/screen.ts'
import { fill } from '../../messages/index.ts'
import { milestoneField, milestoneRows } from './plan-form.ts'
import { stepTitle } from './step-title.ts'

/** The days of each step that is planned, and the milestones between. */
export function PlanFields(props: {
  steps: readonly string[]
  graph: StepGraph
  valueIn(name: string): string
  errors: FieldErrors
}) {
  const { steps, graph, valueIn, errors } = props
  const { fields } = useScreen().words.schedule
  return (
    <>
      {steps.length > 0 && <p class="field__help">{fields.endHelp}</p>}
      {steps.map((step) => (
        <fieldset key={step} class="field plan-step">
          <legend class="field__label">{stepTitle(step, graph)}</legend>
          <div class="plan-days">
            <TextField
              name={`start.${step}`}
              type="date"
              short
              optional
              label={fields.start}
              value={valueIn(`start.${step}`)}
              error={errors[`start.${step}`]}
            />
            <TextField
              name={`date.${step}`}
              type="date"
              short
              label={fields.end}
              value={valueIn(`date.${step}`)}
              error={errors[`date.${step}`]}
            />
          </div>
        </fieldset>
      ))}
      <Milestones valueIn={valueIn} error={errors.milestone} />
    </>
  )
}

function Milestones({ valueIn, error }: { valueIn(name: string): string; error: string | undefined }) {
  const { words } = useScreen()
  const { fields } = words.schedule
  return (
    <fieldset class={error ? 'field field--wrong' : 'field'} id="milestone" tabIndex={-1}>
      <legend class="field__label">
        {fields.milestones} <span class="field__optional">{words.forms.optional}</span>
      </legend>
      <p class="field__help">{fields.milestonesHelp}</p>
      <FieldError name="milestone" label={fields.milestones} error={error} />
      {Array.from({ length: milestoneRows(valueIn) }, (_, row) => (
        <div key={milestoneField(row, 'text')} class="plan-days">
          <TextField
            name={milestoneField(row, 'text')}
            short
            label={fill(fields.milestoneName, { number: row + 1 })}
            value={valueIn(milestoneField(row, 'text'))}
          />
          <TextField
            name={milestoneField(row, 'on')}
            type="date"
            short
            label={fill(fields.milestoneOn, { number: row + 1 })}
            value={valueIn(milestoneField(row, 'on'))}
          />
        </div>
      ))}
    </fieldset>
  )
}
