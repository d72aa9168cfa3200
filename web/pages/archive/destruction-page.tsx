import type { DestructionView } from '#server/archive/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextArea } from '../../components/fields/text-area.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { Tag } from '../../components/tag.tsx'
import { Title } from '../../components/title.tsx'
import { momentOf } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'
import { toneOf } from './destructions-page.tsx'
import { FileTable } from './file-table.tsx'

export interface DestructionPageProps {
  readonly request: PageRequest
  readonly view: DestructionView
  readonly given: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

/** One list: its files, the head's decision, carrying it out. */
export function DestructionPage(props: DestructionPageProps) {
  const { request, view, errors } = props
  const { archive } = t(request.locale)
  const words = archive.destruction
  return (
    <Page
      request={request}
      title={view.title}
      nav="archive"
      wide
      breadcrumb={[
        { href: '/arsip', text: archive.title },
        { href: '/arsip/musnah', text: words.title },
      ]}
      wrong={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Title over={words.title} text={view.title}>
        <p>
          <Tag tone={toneOf[view.status]}>{words.statuses[view.status]}</Tag>
        </p>
      </Title>
      <Facts {...props} />
      {view.record && (
        <div class="row">
          <ButtonLink href={`/arsip/musnah/${view.id}/berita-acara`}>{words.openRecord}</ButtonLink>
        </div>
      )}
      {view.may.decide && <Decide {...props} />}
      {view.may.carryOut && <CarryOut {...props} />}
      <h2>{words.chosen}</h2>
      <FileTable caption={words.chosen} items={view.items} />
    </Page>
  )
}

function Facts({ request, view }: DestructionPageProps) {
  const words = t(request.locale).archive.destruction
  const moment = (at: string) => momentOf(at, request.locale, request.viewer!.tenant.zone)
  return (
    <DefinitionList
      facts={[
        { name: words.made, value: fill(words.madeBy, { at: moment(view.madeAt), name: view.madeBy }) },
        {
          name: words.decided,
          value:
            view.decided &&
            fill(words.decidedBy, {
              at: moment(view.decided.at),
              name: view.decided.by,
              words: view.decided.words,
            }),
        },
        { name: words.record, value: view.record?.number },
        {
          name: words.removed,
          value:
            view.record &&
            (view.removedAt ? fill(words.removedAt, { at: moment(view.removedAt) }) : words.removing),
        },
      ]}
    />
  )
}

function Decide({ request, view, given, errors }: DestructionPageProps) {
  const words = t(request.locale).archive.destruction
  return (
    <section aria-labelledby="putusan">
      <h2 id="putusan">{words.decide}</h2>
      <form method="post" action={`/arsip/musnah/${view.id}/putusan`}>
        <TextArea
          name="dasar"
          label={words.words}
          help={words.wordsHelp}
          value={given.dasar}
          error={errors.dasar}
          rows={2}
        />
        <div class="row">
          <Button name="putusan" value="setuju">
            {words.approve}
          </Button>
          <Button look="warning" name="putusan" value="tolak">
            {words.refuse}
          </Button>
        </div>
      </form>
    </section>
  )
}

function CarryOut({ request, view, given, errors }: DestructionPageProps) {
  const words = t(request.locale).archive.destruction
  return (
    <section aria-labelledby="pelaksanaan">
      <h2 id="pelaksanaan">{words.carryOut}</h2>
      <p>{words.carryOutLead}</p>
      <form method="post" action={`/arsip/musnah/${view.id}/laksanakan`}>
        <TextField name="nomor" label={words.number} value={given.nomor} error={errors.nomor} />
        <TextField name="tempat" label={words.place} value={given.tempat} />
        <TextArea
          name="saksi"
          label={words.witnesses}
          help={words.witnessesHelp}
          value={given.saksi}
          rows={3}
        />
        <Button look="warning">{words.carryOut}</Button>
      </form>
    </section>
  )
}
