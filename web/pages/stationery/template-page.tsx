import type { PageRequest } from '#server/http/page.ts'
import type { TemplateInForce, TemplateVersion, Wording } from '#server/stationery/contract.ts'
import { Choices } from '../../components/fields/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextArea } from '../../components/fields/text-area.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { address } from '../../format/address.ts'
import { fill, t } from '../../messages/index.ts'
import { History } from './history.tsx'
import { MakingFields, type MakingForm } from './making.tsx'
import { mayChange } from './may.ts'
import { ExampleKind, Preview } from './preview.tsx'
import { TemplateDifference } from './template-difference.tsx'

export interface TemplatePageProps {
  readonly request: PageRequest
  readonly template: TemplateInForce
  readonly own: boolean
  /** What stands in the field, whether it counts or not. */
  readonly source: string
  readonly wording: Wording
  readonly making: MakingForm
  readonly versions: readonly TemplateVersion[]
  readonly kind: string
  readonly tried: boolean
  readonly again: number | null
  readonly errors: FieldErrors
}

/** A template: shipped or the government's own, its fixed words, an example paper, its versions. */
export function TemplatePage(props: TemplatePageProps) {
  const { request, template, versions, kind, tried, again, errors } = props
  const words = t(request.locale).stationery
  const title = fill(words.templateOf, { name: words.names[template.template] ?? template.template })
  const { kinds } = template
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
      <div class="halves">
        {mayChange(request.viewer!) && <TemplateForm {...props} />}
        <Preview {...{ request, kinds, kind }} draft={tried ? 'template' : undefined} />
      </div>
      <History
        request={request}
        versions={versions}
        difference={(version, before) => <TemplateDifference {...{ request, version, before, template }} />}
        again={(version) => address(`/kop/template/${template.template}`, { versi: String(version) })}
      />
    </Page>
  )
}

function TemplateForm({ request, template, own, source, wording, making, kind, errors }: TemplatePageProps) {
  const words = t(request.locale).stationery
  return (
    <form method="post" action={`/kop/template/${template.template}`} data-unsaved>
      <fieldset class="field" id="kata" aria-describedby="kata-petunjuk">
        <legend class="field__label">{words.fields.wording}</legend>
        <p class="field__help" id="kata-petunjuk">
          {words.wordingHelp}
        </p>
        {errors.kata && <p class="field__error">{errors.kata}</p>}
        {template.words.map(({ word, shipped }) => (
          <TextField
            key={word}
            name={`kata.${word}`}
            label={fill(words.wordShipped, { word: shipped })}
            value={wording[word] ?? ''}
            autocomplete="off"
            optional
            short
          />
        ))}
      </fieldset>
      <Choices
        name="asal"
        label={words.origin}
        chosen={[own ? 'sendiri' : 'bawaan']}
        choices={[
          { value: 'bawaan', label: words.shipped },
          { value: 'sendiri', label: words.own },
        ]}
      />
      <TextArea
        name="sumber"
        label={words.fields.source}
        help={words.sourceHelp}
        error={errors.sumber}
        value={source}
        rows={18}
      />
      <ExampleKind request={request} kinds={template.kinds} kind={kind} />
      <MakingFields request={request} given={making} errors={errors} />
    </form>
  )
}
