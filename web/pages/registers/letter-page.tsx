import type { PageRequest } from '#server/http/page.ts'
import type { LetterView } from '#server/registers/contract.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary, type FieldErrors } from '../../components/fields/error-summary.tsx'
import { TextArea } from '../../components/fields/text-area.tsx'
import { FileLink } from '../../components/file-link.tsx'
import { Moment } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Title } from '../../components/title.tsx'
import { partialDate } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'
import { type Book, mayRegister, slugOf } from './books.ts'
import { LetterStatus } from './letter-table.tsx'

interface LetterPageProps {
  readonly request: PageRequest
  readonly letter: LetterView
  readonly book: Book
  readonly errors?: FieldErrors
  readonly reason?: string
}

/** One letter of a book, what it became, and how its number is made void. */
export function LetterPage({ request, letter, book, errors = {}, reason }: LetterPageProps) {
  const { letters } = t(request.locale)
  const { entry } = letters
  const clerk = mayRegister(request.viewer!)
  const opens = clerk && letter.register === 'incoming' && letter.caseId === null && letter.status !== 'void'
  const voids = clerk && letter.caseId === null && letter.status !== 'void'
  return (
    <Page
      request={request}
      title={fill(entry.numberTaken, { number: letter.number })}
      nav="agenda"
      breadcrumb={[
        {
          href: `/agenda/${slugOf(letter.register)}?tahun=${letter.year}`,
          text: fill(entry.over, { book: book.name, year: letter.year }),
        },
      ]}
      wrong={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Title
        over={letter.register === 'incoming' ? letters.list.agendaNumber : letters.list.number}
        text={letter.number}
      >
        <p class="lead">{letter.subject}</p>
      </Title>
      {opens && (
        <Notice>
          <p>{entry.openHelp}</p>
          <ButtonLink href={`/permohonan/baru?surat=${letter.id}`}>{entry.open}</ButtonLink>
        </Notice>
      )}
      <LetterFactList {...{ request, letter, book }} />
      {voids && (
        <Details summary={entry.void} open={Object.keys(errors).length > 0}>
          <form method="post" action={`/surat/${letter.id}/batalkan`}>
            <TextArea
              name="alasan"
              label={entry.voidField}
              help={entry.voidHelp}
              value={reason}
              error={errors.alasan}
              rows={2}
            />
            <Button look="warning">{entry.void}</Button>
          </form>
        </Details>
      )}
    </Page>
  )
}

function LetterFactList({ request, letter, book }: LetterPageProps) {
  const { letters } = t(request.locale)
  const { entry, list, form } = letters
  const dated = (date: string | null) => date && partialDate(date, request.locale)
  const kind = book.kinds.find((each) => each.kind === letter.kind)?.title
  const theirs =
    letter.theirNumber && letter.theirDate
      ? fill(entry.dated, { number: letter.theirNumber, date: partialDate(letter.theirDate, request.locale) })
      : (letter.theirNumber ?? dated(letter.theirDate))
  return (
    <DefinitionList
      facts={[
        { name: entry.status, value: <LetterStatus status={letter.status} /> },
        { name: entry.voidReason, value: letter.voidReason },
        {
          name: entry.voidedBy,
          value: letter.voided && (
            <>
              {letter.voided.name}, <Moment at={letter.voided.at} />
            </>
          ),
        },
        { name: entry.case, value: letter.caseId && <CaseLink letter={letter} /> },
        { name: entry.system, value: letter.elsewhere },
        { name: form.senderUnit, value: letter.senderUnit && letter.sender },
        { name: list.parties, value: letter.senderUnit ? null : (letter.sender ?? letter.recipient) },
        { name: entry.theirs, value: theirs },
        { name: list.received, value: dated(letter.receivedOn) },
        { name: list.date, value: letter.register === 'incoming' ? null : dated(letter.numberedOn) },
        { name: entry.kind, value: kind },
        { name: entry.urgency, value: letters.urgencies[letter.urgency] },
        { name: entry.security, value: letters.securities[letter.security] },
        { name: entry.archiveClass, value: letter.archiveClass },
        { name: entry.scan, value: letter.scan && <FileLink file={letter.scan} /> },
        { name: entry.systemFile, value: letter.elsewhereFile && <FileLink file={letter.elsewhereFile} /> },
        {
          name: entry.takenBy,
          value:
            letter.takenBy.name === letter.takenBy.position
              ? letter.takenBy.name
              : `${letter.takenBy.name}, ${letter.takenBy.position}`,
        },
        { name: entry.takenAt, value: <Moment at={letter.takenAt} /> },
      ]}
    />
  )

  function CaseLink({ letter: { caseId, caseReference } }: { letter: LetterView }) {
    return <a href={`/permohonan/${caseId}`}>{caseReference ?? entry.caseDraft}</a>
  }
}
