import { Button } from '../../components/button.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { fates } from './query.ts'
import type { SchedulePageProps } from './schedule-page.tsx'

export interface ScheduleEditPageProps extends SchedulePageProps {
  readonly given: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  /** Version the form was drawn from. */
  readonly seen: number
}

/** A new version of the schedule: each kind's row, prefilled with what counts now. */
export function ScheduleEditPage(props: ScheduleEditPageProps) {
  const { request, given, errors, seen } = props
  const { archive } = t(request.locale)
  const words = archive.schedule
  return (
    <Page
      request={request}
      title={words.change}
      nav="archive"
      islands={['unsaved']}
      wide
      breadcrumb={[
        { href: '/arsip', text: archive.title },
        { href: '/arsip/jadwal', text: words.title },
      ]}
      wrong={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Title text={words.change}>
        <p class="lead">{words.lead}</p>
      </Title>
      <form method="post" action="/arsip/jadwal/ubah" data-unsaved>
        <input type="hidden" name="versi" value={seen} />
        <TextField
          name="berlaku"
          label={words.validFrom}
          type="date"
          value={given.berlaku}
          error={errors.berlaku}
          short
        />
        <TextField
          name="dasar"
          label={words.basis}
          help={words.basisHelp}
          value={given.dasar}
          error={errors.dasar}
        />
        <TextField
          name="pribadi"
          label={words.personalYears}
          help={words.personalHelp}
          type="number"
          value={given.pribadi}
          error={errors.pribadi}
          short
          optional
        />
        <Choices
          name="hapus"
          label={words.erases}
          help={words.erasesHelp}
          many
          chosen={given.hapus ? ['ya'] : []}
          choices={[{ value: 'ya', label: words.erasesChoice }]}
        />
        <Rows {...props} />
        <Button>{words.save}</Button>
      </form>
    </Page>
  )
}

function Rows({ request, kinds, given, errors }: ScheduleEditPageProps) {
  const { archive } = t(request.locale)
  const words = archive.schedule
  const input = (part: string, kind: string, label: string, type = 'text') => {
    const name = `${part}.${kind}`
    return (
      <input
        class="field__input field__input--short"
        id={name}
        name={name}
        type={type}
        value={given[name]}
        aria-label={label}
        aria-invalid={errors[name] ? true : undefined}
      />
    )
  }
  return (
    <Table
      caption={words.caption}
      rows={kinds}
      keyOf={({ kind }) => kind}
      columns={[
        { key: 'kind', head: words.kind, namesRow: true, cell: ({ title }) => title[request.locale] },
        ...(
          [
            ['kode', words.class, 'text'],
            ['aktif', words.active, 'number'],
            ['inaktif', words.inactive, 'number'],
          ] as const
        ).map(([part, head, type]) => ({
          key: part,
          head,
          cell: ({ kind, title }: (typeof kinds)[number]) =>
            input(part, kind, fill('{head}: {kind}', { head, kind: title[request.locale] }), type),
        })),
        {
          key: 'fate',
          head: words.fate,
          cell: ({ kind, title }) => (
            <select
              class="field__input"
              name={`nasib.${kind}`}
              aria-label={`${words.fate}: ${title[request.locale]}`}
            >
              {fates.map((value) => (
                <option key={value} value={value} selected={given[`nasib.${kind}`] === value}>
                  {archive.fates[value]}
                </option>
              ))}
            </select>
          ),
        },
      ]}
    />
  )
}
