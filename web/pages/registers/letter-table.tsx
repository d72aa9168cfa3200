import type { RegisteredLetter } from '#server/registers/contract.ts'
import { useScreen } from '../../components/screen.ts'
import { type Column, Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { partialDate } from '../../format/dates.ts'
import { fill } from '../../messages/index.ts'

/** A book's letters. Incoming ones have their sender's number and date beside the agenda number. */
export function LetterTable(props: {
  caption: string
  incoming: boolean
  items: readonly RegisteredLetter[]
}) {
  const { words, locale } = useScreen()
  const { list } = words.letters
  const dated = (date: string | null) => (date ? partialDate(date, locale) : '–')
  const number: Column<RegisteredLetter> = {
    key: 'number',
    head: props.incoming ? list.agendaNumber : list.number,
    namesRow: true,
    cell: (letter) => (
      <>
        <a class="letter-number" href={`/surat/${letter.id}`}>
          {letter.number}
        </a>
        {letter.elsewhere && <p class="quiet">{fill(list.elsewhere, { system: letter.elsewhere })}</p>}
      </>
    ),
  }
  const theirs: readonly Column<RegisteredLetter>[] = props.incoming
    ? [
        { key: 'received', head: list.received, cell: (letter) => dated(letter.receivedOn) },
        {
          key: 'theirs',
          head: list.letter,
          cell: (letter) => (
            <>
              {letter.theirNumber ?? list.noNumber}
              {letter.theirDate && <p class="quiet">{dated(letter.theirDate)}</p>}
            </>
          ),
        },
      ]
    : [{ key: 'date', head: list.date, cell: (letter) => dated(letter.numberedOn) }]
  return (
    <Table
      caption={props.caption}
      captionHidden
      rows={props.items}
      keyOf={(letter) => letter.id}
      mark={(letter) => (letter.status === 'void' ? 'quiet' : undefined)}
      columns={[
        number,
        ...theirs,
        {
          key: 'parties',
          head: props.incoming ? list.sender : list.parties,
          cell: (letter) => letter.sender ?? letter.recipient ?? '–',
        },
        {
          key: 'subject',
          head: list.subject,
          cell: (letter) => (
            <>
              {letter.subject}
              {letter.voidReason && <p class="quiet">{fill(list.voided, { reason: letter.voidReason })}</p>}
            </>
          ),
        },
        { key: 'status', head: list.status, cell: (letter) => <LetterStatus status={letter.status} /> },
      ]}
    />
  )
}

const tones = { taken: 'wait', used: 'good', void: 'plain' } as const

export function LetterStatus({ status }: Pick<RegisteredLetter, 'status'>) {
  return <Tag tone={tones[status]}>{useScreen().words.letters.statuses[status]}</Tag>
}
