import type { CalendarYear } from '#server/calendars/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { address } from '../../format/address.ts'
import { t } from '../../messages/index.ts'
import type { FormKind, Given } from './change-form.ts'
import { DayFields, HoursFields, SpanFields } from './form-fields.tsx'

export interface FormPageProps {
  readonly request: PageRequest
  readonly kind: FormKind
  readonly shown: Pick<CalendarYear, 'unit' | 'version' | 'owners'>
  readonly given: Given
  readonly errors: FieldErrors
  /** What is wrong with the whole. */
  readonly wrong?: readonly string[]
}

/** A form for hours, a span or a day; it leads to what would move, and stores nothing. */
export function FormPage(props: FormPageProps) {
  const { request, kind, shown, errors, wrong = [] } = props
  const words = t(request.locale).calendars
  const title = { jam: words.addHours, masa: words.addSpan, hari: words.addDay }[kind]
  const name = shown.owners.find(({ id }) => id === shown.unit)?.name ?? shown.unit
  const all = wrong.length > 0 ? { ...errors, '': wrong.join(' ') } : errors
  return (
    <Page
      request={request}
      title={title}
      nav="calendars"
      islands={['unsaved']}
      breadcrumb={[{ href: address('/kalender', { unit: shown.unit }), text: words.title }]}
      wrong={Object.keys(all).length > 0}
    >
      <ErrorSummary errors={all} />
      <Title text={title}>
        <p class="lead">{words.formLead}</p>
      </Title>
      <p>
        {words.for}: <strong>{name}</strong>
      </p>
      <form method="post" action="/kalender/periksa" data-unsaved>
        <input type="hidden" name="unit" value={shown.unit} />
        <input type="hidden" name="versi" value={String(shown.version)} />
        <input type="hidden" name="apa" value={kind} />
        {kind === 'jam' && <HoursFields {...props} />}
        {kind === 'masa' && <SpanFields {...props} />}
        {kind === 'hari' && <DayFields {...props} />}
        <Button>{words.check}</Button>
      </form>
    </Page>
  )
}
