import { Choices } from '../../../components/fields/choices.tsx'
import { SelectField } from '../../../components/fields/select-field.tsx'
import { TextArea } from '../../../components/fields/text-area.tsx'
import { useScreen } from '../../../components/screen.ts'
import { capitalized } from '../../../format/capitalized.ts'
import { causes } from '../../deviations/causes.ts'
import type { ActForm } from './act-form.ts'

/** What fell short: a requirement that wasn't in hand, or an output. */
export function Standard({ typed, errors }: ActForm) {
  const { actPages, deviations } = useScreen().words
  return (
    <Choices
      name="standard"
      label={actPages.fields.standard}
      chosen={[typed('standard') || 'requirement']}
      choices={(['requirement', 'output'] as const).map((value) => ({
        value,
        label: capitalized(deviations.standards[value]),
      }))}
      error={errors.standard}
    />
  )
}

/** What was said before, where an account came back. */
function earlier({ view, about }: ActForm) {
  return view.deviations.find(({ id }) => id === about.deviation)?.account
}

export function Cause(form: ActForm) {
  const { typed, errors } = form
  const { actPages, deviations } = useScreen().words
  const options = causes.map((value) => ({ value, label: deviations.causes[value] }))
  return (
    <SelectField
      name="cause"
      label={actPages.fields.cause}
      value={typed('cause') || earlier(form)?.cause}
      options={options}
      error={errors.cause}
    />
  )
}

export function Explanation(form: ActForm) {
  const { typed, errors } = form
  const { explanation, explanationHelp } = useScreen().words.actPages.fields
  return (
    <TextArea
      name="explanation"
      label={explanation}
      help={explanationHelp}
      value={typed('explanation') || earlier(form)?.explanation}
      error={errors.explanation}
    />
  )
}

export function Correction(form: ActForm) {
  const { typed, errors } = form
  const { correction, correctionHelp } = useScreen().words.actPages.fields
  return (
    <TextArea
      name="correction"
      label={correction}
      help={correctionHelp}
      value={typed('correction') || earlier(form)?.correction}
      error={errors.correction}
    />
  )
}

export function Remark({ typed, errors }: ActForm) {
  const { remark } = useScreen().words.actPages.fields
  return <TextArea name="note" label={remark} value={typed('note')} error={errors.note} rows={3} />
}
