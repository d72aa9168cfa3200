import type { PageRequest } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { useScreen } from '../../components/screen.ts'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { keyOf, type NamedPlace } from './places.ts'
import { type RungRow, rows, whenKinds } from './rungs-from-form.ts'

interface EditPageProps {
  readonly request: PageRequest
  readonly place: NamedPlace
  readonly given: readonly RungRow[]
  readonly reset: boolean
  readonly reason: string
  /** Version the form was drawn from. */
  readonly seen: number
  readonly errors: FieldErrors
}

const unused: RungRow = { kind: '', amount: '', to: [], night: false }

/** The rungs of all steps or of one, prefilled with what counts now. */
export function EscalationEditPage(props: EditPageProps) {
  const { request, place, given, reset, reason, seen, errors } = props
  const { deviations, escalation } = t(request.locale)
  const { form } = escalation
  return (
    <Page
      request={request}
      title={place.title}
      nav="deviations"
      islands={['unsaved']}
      breadcrumb={[
        { href: '/penyimpangan', text: deviations.title },
        { href: '/eskalasi', text: escalation.title },
      ]}
      wrong={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Title over={escalation.title} text={place.title} />
      <form method="post" action="/eskalasi/ubah" data-unsaved>
        <input type="hidden" name="langkah" value={keyOf(place)} />
        <input type="hidden" name="versi" value={seen} />
        {rows.slice(0, Math.max(3, given.filter(({ kind }) => kind !== '').length + 1)).map((row) => (
          <RungFields key={row} row={row} given={given[row] ?? unused} error={errors[`kapan.${row}`]} />
        ))}
        <Choices
          name="semula"
          label={form.reset}
          help={form.resetHelp}
          many
          chosen={reset ? ['ya'] : []}
          choices={[{ value: 'ya', label: form.yes }]}
        />
        <TextField name="alasan" label={form.reason} value={reason} error={errors.alasan} />
        <Button>{form.save}</Button>
      </form>
    </Page>
  )
}

function RungFields(props: { row: number; given: RungRow; error: string | undefined }) {
  const { row, given, error } = props
  const { form, kinds, to } = useScreen().words.escalation
  return (
    <section class="below" aria-labelledby={`tangga-${row}`}>
      <h2 id={`tangga-${row}`}>{fill(form.number, { number: row + 1 })}</h2>
      <SelectField
        name={`kapan.${row}`}
        label={form.when}
        none={kinds.none}
        value={given.kind}
        options={whenKinds.map((value) => ({ value, label: kinds[value] }))}
        error={error}
      />
      <TextField name={`jumlah.${row}`} label={form.amount} type="number" value={given.amount} short />
      <Choices
        name={`kepada.${row}`}
        label={form.receivers}
        many
        chosen={given.to}
        choices={(['performer', 'superior', 'head'] as const).map((value) => ({ value, label: to[value] }))}
      />
      <Choices
        name={`malam.${row}`}
        label={form.nightToo}
        many
        chosen={given.night ? ['ya'] : []}
        choices={[{ value: 'ya', label: form.yes, help: form.nightHelp }]}
      />
    </section>
  )
}
