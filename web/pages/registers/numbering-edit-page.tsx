import type { PageRequest } from '#server/http/page.ts'
import type { NumberExamples, Numbering, NumberingVersion } from '#server/registers/contract.ts'
import { Button } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { booksOf } from './books.ts'

interface NumberingEditPageProps {
  readonly request: PageRequest
  readonly given: Numbering
  /** A book or kind that isn't there yet: its code may still be chosen. */
  readonly isNew: boolean
  readonly examples: NumberExamples | null
  readonly versions: readonly NumberingVersion[]
  readonly seenVersion: number
  readonly errors: FieldErrors
}

/** Changes how a book or a kind of letter is numbered, with what its numbers would look like. */
export function NumberingEditPage(props: NumberingEditPageProps) {
  const { request, given, isNew, versions, seenVersion, errors } = props
  const words = t(request.locale).letters.numbering
  const [book] = booksOf(versions, t(request.locale)).filter(({ register }) => register === given.register)
  const name = given.title || book?.name || given.register
  const title = isNew ? words.newTitle : fill(words.editTitle, { book: name })
  return (
    <Page
      request={request}
      title={title}
      nav="agenda"
      islands={['unsaved']}
      breadcrumb={[{ href: '/penomoran', text: words.title }]}
      wrong={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Title text={title} />
      <form method="post" action="/penomoran/ubah" data-unsaved>
        <input type="hidden" name="versi" value={String(seenVersion)} />
        {isNew ? <Codes {...props} /> : <KnownCodes {...props} />}
        <Pattern {...props} />
        <Examples {...props} />
        <div class="row">
          <Button look="secondary" name="tujuan" value="contoh">
            {words.try}
          </Button>
          <Button name="tujuan" value="simpan">
            {words.save}
          </Button>
        </div>
      </form>
      {versions.length > 0 && <History {...props} />}
    </Page>
  )
}

function Codes({ request, given, errors }: NumberingEditPageProps) {
  const words = t(request.locale).letters.numbering
  return (
    <>
      <TextField
        name="buku"
        label={words.register}
        help={words.registerHelp}
        value={given.register}
        error={errors.buku}
        autocomplete="off"
        short
      />
      <TextField
        name="jenis"
        label={words.kindField}
        help={words.kindHelp}
        value={given.kind}
        autocomplete="off"
        optional
        short
      />
    </>
  )
}

function KnownCodes({ given }: NumberingEditPageProps) {
  return (
    <>
      <input type="hidden" name="lama" value="ya" />
      <input type="hidden" name="buku" value={given.register} />
      <input type="hidden" name="jenis" value={given.kind} />
    </>
  )
}

function Pattern({ request, given, errors }: NumberingEditPageProps) {
  const words = t(request.locale).letters.numbering
  return (
    <>
      <TextField
        name="nama"
        label={words.name}
        help={words.nameHelp}
        value={given.title}
        error={errors.nama}
        optional
      />
      <TextField
        name="pola"
        label={words.template}
        help={words.templateHelp}
        value={given.template ?? ''}
        error={errors.pola}
        autocomplete="off"
        spellcheck={false}
      />
      <TextField
        name="unit"
        label={words.unitCode}
        help={words.unitCodeHelp}
        value={given.unitCode ?? ''}
        error={errors.unit}
        optional
        short
      />
      <TextField
        name="klasifikasi"
        label={words.archiveClass}
        help={words.archiveClassHelp}
        value={given.archiveClass ?? ''}
        error={errors.klasifikasi}
        optional
        short
      />
      <TextField
        name="sistem"
        label={words.system}
        help={words.systemHelp}
        value={given.system ?? ''}
        optional
        short
      />
    </>
  )
}

function Examples({ request, examples }: NumberingEditPageProps) {
  const words = t(request.locale).letters.numbering
  if (!examples) return null
  return (
    <section class="notice" aria-labelledby="contoh">
      <h2 id="contoh">{words.examples}</h2>
      <DefinitionList
        facts={[
          { name: words.exampleNext, value: examples.next },
          { name: words.exampleDraft, value: examples.draft },
          { name: words.exampleBackDated, value: examples.backDated },
          { name: words.exampleNextYear, value: examples.nextYear },
        ]}
      />
    </section>
  )
}

function History({ request, versions }: NumberingEditPageProps) {
  const words = t(request.locale).letters.numbering
  return (
    <section>
      <h2>{words.history}</h2>
      <Table
        caption={words.history}
        captionHidden
        rows={versions}
        keyOf={({ version }) => String(version)}
        columns={[
          { key: 'version', head: words.version, namesRow: true, cell: ({ version }) => version },
          {
            key: 'pattern',
            head: words.pattern,
            cell: ({ template, system }) =>
              system ? fill(words.keptIn, { system }) : <code>{template}</code>,
          },
          { key: 'unit', head: words.unitCode, cell: ({ unitCode }) => unitCode ?? '–' },
          { key: 'class', head: words.archiveClass, cell: ({ archiveClass }) => archiveClass ?? '–' },
          {
            key: 'changed',
            head: words.changed,
            cell: ({ changedAt, changedBy }) => (
              <>
                <Moment at={changedAt} />
                <p class="quiet">{changedBy ?? words.fromFile}</p>
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
