import type { PageRequest } from '#server/http/page.ts'
import type { LetterheadVersion, LetterheadWords, TemplateInForce } from '#server/stationery/contract.ts'
import { Choices } from '../../components/fields/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { describedBy, Field } from '../../components/fields/field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { address } from '../../format/address.ts'
import { fill, t } from '../../messages/index.ts'
import { fieldOf } from './faults.ts'
import { History } from './history.tsx'
import { LetterheadDifference } from './letterhead-difference.tsx'
import { MakingFields, type MakingForm } from './making.tsx'
import { mayChange } from './may.ts'
import { ExampleKind, Preview } from './preview.tsx'

export interface LetterheadPageProps {
  readonly request: PageRequest
  readonly unit: string
  readonly name: string
  readonly words: LetterheadWords
  /** Where the logo comes from unless another is sent, and whether there is one. */
  readonly logoFrom: string
  readonly hasLogo: boolean
  readonly making: MakingForm
  readonly versions: readonly LetterheadVersion[]
  readonly kinds: TemplateInForce['kinds']
  readonly kind: string
  readonly tried: boolean
  /** The version that is taken up again. */
  readonly again: number | null
  readonly errors: FieldErrors
}

/** A letterhead: its form, an example paper, its versions. Who may not change it sees the last two. */
export function LetterheadPage(props: LetterheadPageProps) {
  const { request, unit, name, versions, kinds, kind, tried, again, errors } = props
  const words = t(request.locale).stationery
  const title = fill(words.letterheadOf, { name })
  return (
    <Page
      request={request}
      title={title}
      nav="agenda"
      islands={['unsaved']}
      breadcrumb={[{ href: '/kop', text: words.title }]}
      wrong={Object.keys(errors).length > 0}
      wide
    >
      <ErrorSummary errors={errors} />
      <Title text={title} />
      {again !== null && <Notice>{fill(words.usingAgain, { version: again })}</Notice>}
      {versions.length === 0 && unit === '' && (
        <Notice title={words.noLetterhead}>
          <p>{words.noLetterheadHelp}</p>
        </Notice>
      )}
      <div class="halves">
        {mayChange(request.viewer!) && <LetterheadForm {...props} />}
        <Preview {...{ request, kinds, kind, unit }} draft={tried ? 'letterhead' : undefined} />
      </div>
      <History
        request={request}
        versions={versions}
        difference={(version, before) => <LetterheadDifference {...{ request, version, before }} />}
        again={(version) => address('/kop/surat', { unit, versi: String(version) })}
      />
    </Page>
  )
}

function LetterheadForm(props: LetterheadPageProps) {
  const { request, unit, words: given, logoFrom, making, kinds, kind, errors } = props
  const words = t(request.locale).stationery
  const line = (field: keyof LetterheadWords, help?: string, optional = true) => (
    <TextField
      name={fieldOf[field]}
      label={words.fields[field]}
      help={help}
      value={given[field]}
      error={errors[fieldOf[field]]}
      optional={optional}
      autocomplete="off"
    />
  )
  return (
    <form method="post" action="/kop/surat" enctype="multipart/form-data" data-unsaved>
      <input type="hidden" name="unit" value={unit} />
      <input type="hidden" name="lambangDari" value={logoFrom} />
      {line('government', words.governmentHelp, false)}
      {line('office', undefined, false)}
      {line('address')}
      {line('phone')}
      {line('email')}
      {line('website')}
      {line('place', words.placeHelp)}
      {line('footer')}
      <LogoField {...props} />
      <ExampleKind {...{ request, kinds, kind }} />
      <MakingFields request={request} given={making} errors={errors} />
    </form>
  )
}

/** Most kilobytes of a logo; the server has the last word. */
export const logoKilobytes = 300

function LogoField({ request, hasLogo, logoFrom, errors }: LetterheadPageProps) {
  const words = t(request.locale).stationery
  const help = `${hasLogo ? words.logoKept : words.logoNone} ${fill(words.logoHelp, { kilobytes: logoKilobytes })}`
  const field = { name: 'lambang', label: words.fields.logo, help, error: errors.lambang }
  return (
    <>
      <Field {...field} optional>
        <input
          class="field__input"
          id="lambang"
          name="lambang"
          type="file"
          accept=".png,.jpg,.jpeg,.svg"
          aria-describedby={describedBy(field)}
          aria-invalid={errors.lambang ? true : undefined}
        />
      </Field>
      {(hasLogo || logoFrom === 'none') && (
        <Choices
          name="tanpaLambang"
          label={words.fields.logo}
          many
          optional
          chosen={logoFrom === 'none' ? ['ya'] : []}
          choices={[{ value: 'ya', label: words.logoRemove }]}
        />
      )}
    </>
  )
}
