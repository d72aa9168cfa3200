import type { FileRef } from '#engine/case/state.ts'
import type { UnitSummary } from '#server/directory/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Choices } from '../../components/fields/choices.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { FileField } from '../../components/fields/file-field.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { type Book, slugOf } from './books.ts'
import { type LetterFields, securities, urgencies } from './letter-from-form.ts'

export interface RegisterPageProps {
  readonly request: PageRequest
  readonly book: Book
  readonly agencies: readonly UnitSummary[]
  readonly given: LetterFields
  /** Files of an earlier try, by field. */
  readonly kept: Readonly<Record<string, FileRef>>
  readonly errors: FieldErrors
}

/** The form by which a letter comes into a book. */
export function RegisterPage(props: RegisterPageProps) {
  const { request, book, errors } = props
  const { letters } = t(request.locale)
  const { form } = letters
  const incoming = book.register === 'incoming'
  const system = book.numbering?.system
  const title = incoming ? form.incoming : fill(form.other, { book: book.name })
  const address = `/agenda/${slugOf(book.register)}`
  return (
    <Page
      request={request}
      title={title}
      nav="agenda"
      islands={['unsaved']}
      breadcrumb={[{ href: address, text: fill(letters.agendaOf, { book: book.name }) }]}
      wrong={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Title text={title}>
        <p class="lead">
          {system ? fill(form.leadElsewhere, { system }) : incoming ? form.leadIncoming : form.leadOther}
        </p>
      </Title>
      <form method="post" action={`${address}/baru`} enctype="multipart/form-data" data-unsaved>
        <input type="hidden" name="paper" value={props.given.paper} />
        {Object.entries(props.kept).map(([name, file]) => (
          <input key={name} type="hidden" name={`kept.${name}`} value={file.fileId} />
        ))}
        {system && <Elsewhere {...props} />}
        {incoming ? <Incoming {...props} /> : <Written {...props} />}
        <Handling {...props} />
        {!system && (
          <Details
            summary={form.elsewhere}
            open={Boolean(errors.sistem || errors.nomorSistem || errors.tanggalSistem)}
          >
            <p>{form.elsewhereHelp}</p>
            <Elsewhere {...props} />
          </Details>
        )}
        <Button>{system ? form.saveElsewhere : form.save}</Button>
      </form>
    </Page>
  )
}

function Incoming({ request, agencies, given, kept, errors }: RegisterPageProps) {
  const { form } = t(request.locale).letters
  const scan = kept.pindaian
  return (
    <>
      <FileField
        name="output.pindaian"
        label={form.scan}
        help={scan && fill(form.held, { file: scan.name })}
        error={errors['output.pindaian']}
        optional
      />
      <SelectField
        name="instansi"
        label={form.senderUnit}
        none={form.senderUnitNone}
        value={given.instansi}
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="pengirim"
        label={form.sender}
        help={form.senderHelp}
        value={given.pengirim}
        error={errors.pengirim}
        optional
      />
      <TextField name="nomorPengirim" label={form.theirNumber} value={given.nomorPengirim} optional />
      <TextField
        name="tanggalPengirim"
        label={form.theirDate}
        type="date"
        value={given.tanggalPengirim}
        error={errors.tanggalPengirim}
        optional
        short
      />
      <TextField name="hal" label={form.subject} value={given.hal} error={errors.hal} />
      <TextField
        name="diterima"
        label={form.received}
        type="date"
        value={given.diterima}
        error={errors.diterima}
        short
      />
    </>
  )
}

function Written({ request, book, given, kept, errors }: RegisterPageProps) {
  const { form } = t(request.locale).letters
  return (
    <>
      <TextField
        name="tanggal"
        label={form.date}
        type="date"
        value={given.tanggal}
        error={errors.tanggal}
        short
      />
      {book.kinds.length > 0 && (
        <SelectField
          name="jenis"
          label={form.kind}
          none={form.kindNone}
          value={given.jenis}
          options={book.kinds.map(({ kind, title }) => ({ value: kind, label: title }))}
        />
      )}
      <TextField name="hal" label={form.subject} value={given.hal} error={errors.hal} />
      <TextField name="kepada" label={form.recipient} value={given.kepada} optional />
      <FileField
        name="output.pindaian"
        label={form.scan}
        help={kept.pindaian && fill(form.held, { file: kept.pindaian.name })}
        error={errors['output.pindaian']}
        optional
      />
    </>
  )
}

function Handling({ request, book, given, errors }: RegisterPageProps) {
  const { letters } = t(request.locale)
  const { form } = letters
  return (
    <>
      <Choices
        name="sifat"
        label={form.urgency}
        chosen={[given.sifat ?? 'biasa']}
        choices={urgencies.map((value) => ({ value, label: letters.urgencies[value] }))}
      />
      <Choices
        name="keamanan"
        label={form.security}
        chosen={[given.keamanan ?? 'B']}
        choices={securities.map((value) => ({ value, label: letters.securities[value] }))}
      />
      <TextField
        name="klasifikasi"
        label={form.archiveClass}
        help={form.archiveClassHelp}
        value={given.klasifikasi ?? book.numbering?.archiveClass ?? ''}
        error={errors.klasifikasi}
        optional
        short
      />
    </>
  )
}

/** Its number from another system, and the file from there. */
function Elsewhere({ request, book, given, kept, errors }: RegisterPageProps) {
  const { form } = t(request.locale).letters
  return (
    <>
      {!book.numbering?.system && (
        <TextField
          name="sistem"
          label={form.system}
          help={form.systemHelp}
          value={given.sistem}
          error={errors.sistem}
        />
      )}
      <TextField
        name="nomorSistem"
        label={form.systemNumber}
        value={given.nomorSistem}
        error={errors.nomorSistem}
      />
      <TextField
        name="tanggalSistem"
        label={form.systemDate}
        type="date"
        value={given.tanggalSistem}
        error={errors.tanggalSistem}
        short
      />
      <FileField
        name="output.berkasSistem"
        label={form.systemFile}
        help={kept.berkasSistem && fill(form.held, { file: kept.berkasSistem.name })}
        error={errors['output.berkasSistem']}
        optional
      />
    </>
  )
}
