import type { CalendarDay, CalendarDayKind } from '#engine/working-time/index.ts'
import type { CalendarYear, ImportTrial } from '#server/calendars/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { describedBy, Field } from '../../components/fields/field.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { address } from '../../format/address.ts'
import { fill, t } from '../../messages/index.ts'
import { dayKinds } from './change-form.ts'
import { daySaid } from './said.tsx'

/** Most kilobytes of a file of days. */
export const fileKilobytes = 300

/** Of days whose kind isn't written, unless another is chosen. */
export const otherwiseKind: CalendarDayKind = 'regional-holiday'

interface ImportPageProps {
  readonly request: PageRequest
  readonly shown: Pick<CalendarYear, 'unit' | 'version' | 'year'>
  readonly otherwise: CalendarDayKind
  readonly errors: FieldErrors
  readonly read?: Extract<ImportTrial, { kind: 'read' }>
}

/** A file of days: chosen, read, and shown with what it would bring before anything else happens. */
export function ImportPage({ request, shown, otherwise, errors, read }: ImportPageProps) {
  const words = t(request.locale).calendars
  const { unit, year } = shown
  const field = {
    name: 'berkas',
    label: words.file,
    help: fill(words.fileHelp, { kilobytes: fileKilobytes }),
    error: errors.berkas,
  }
  return (
    <Page
      request={request}
      title={words.import}
      nav="calendars"
      breadcrumb={[{ href: address('/kalender', { unit, tahun: String(year) }), text: words.title }]}
      wrong={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Title text={words.import}>
        <p class="lead">{words.formLead}</p>
      </Title>
      {read && <Found {...{ request, shown, read }} />}
      <form class="calendar-form" method="post" action="/kalender/impor" enctype="multipart/form-data">
        <input type="hidden" name="unit" value={unit} />
        <TextField name="tahun" label={words.year} type="number" value={String(year)} short />
        <SelectField
          name="jenis"
          label={words.otherwise}
          value={otherwise}
          options={dayKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <Field {...field}>
          <input
            class="field__input"
            id="berkas"
            name="berkas"
            type="file"
            accept=".csv,.ics,.txt"
            aria-describedby={describedBy(field)}
            aria-invalid={field.error ? true : undefined}
          />
        </Field>
        <Button look={read ? 'secondary' : 'primary'}>{words.readFile}</Button>
      </form>
    </Page>
  )
}

function Found({ request, shown, read }: Required<Pick<ImportPageProps, 'request' | 'shown' | 'read'>>) {
  const words = t(request.locale).calendars
  const { added, changed, leftAlone, missing, same, otherYears } = read.found
  const said = (day: CalendarDay) => daySaid(day, request.locale, words)
  const taken = [...added, ...changed.map(({ after }) => after)]
  const change = { what: 'import-days', year: shown.year, days: taken } as const
  return (
    <section>
      <h2>{words.importTitle}</h2>
      <Lines title={words.added} lines={added.map(said)} />
      <Lines
        title={words.changed}
        lines={changed.map(({ before, after }) =>
          fill(words.fromTo, { before: said(before), after: said(after) }),
        )}
      />
      <Lines title={words.leftAlone} lines={leftAlone.map(({ byHand }) => said(byHand))} />
      <Lines title={words.missing} help={words.missingHelp} lines={missing.map(said)} />
      {same.length > 0 && <p>{fill(words.same, { count: same.length })}</p>}
      {otherYears > 0 && <p>{fill(words.otherYears, { count: otherYears })}</p>}
      <Lines
        title={words.mistakes}
        lines={read.mistakes.map(({ line, sentence }) =>
          fill(words.mistakeAt, { line, sentence: sentence[request.locale] }),
        )}
      />
      {taken.length === 0 ? (
        <p>{words.nothingToImport}</p>
      ) : (
        <form method="post" action="/kalender/periksa">
          <input type="hidden" name="unit" value={shown.unit} />
          <input type="hidden" name="versi" value={String(shown.version)} />
          <input type="hidden" name="perubahan" value={JSON.stringify(change)} />
          <Button>{words.check}</Button>
        </form>
      )}
    </section>
  )
}

function Lines({ title, help, lines }: { title: string; help?: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      {help && <p class="quiet">{help}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
