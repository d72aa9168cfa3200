import type { PageRequest } from '#server/http/page.ts'
import type { NumberingVersion } from '#server/registers/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { Day } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { Table } from '../../components/table.tsx'
import { Title } from '../../components/title.tsx'
import { address } from '../../format/address.ts'
import { fill, t } from '../../messages/index.ts'
import type { Book } from './books.ts'

interface Row {
  readonly name: string
  readonly register: string
  readonly kind: string
  readonly numbering: NumberingVersion | undefined
}

interface NumberingPageProps {
  readonly request: PageRequest
  readonly books: readonly Book[]
  /** The next number of each, by `register kind`. */
  readonly nextOf: ReadonlyMap<string, string | undefined>
}

/** How every book is numbered now, with the number that comes next. */
export function NumberingPage({ request, books, nextOf }: NumberingPageProps) {
  const { letters } = t(request.locale)
  const words = letters.numbering
  const rows = books.flatMap(({ register, name, numbering, kinds }): readonly Row[] => [
    { name, register, kind: '', numbering },
    ...kinds.map((each) => ({ name: `${name}: ${each.title}`, register, kind: each.kind, numbering: each })),
  ])
  return (
    <Page
      request={request}
      title={words.title}
      nav="agenda"
      breadcrumb={[{ href: '/agenda/masuk', text: letters.agenda }]}
      wide
    >
      <Title text={words.title}>
        <p class="lead">{words.lead}</p>
      </Title>
      <div class="row">
        <ButtonLink href="/penomoran/ubah" look="secondary">
          {words.newBook}
        </ButtonLink>
      </div>
      <Table
        caption={words.caption}
        captionHidden
        rows={rows}
        keyOf={({ register, kind }) => `${register} ${kind}`}
        columns={[
          { key: 'book', head: words.book, namesRow: true, cell: (row) => row.name },
          {
            key: 'pattern',
            head: words.pattern,
            cell: ({ numbering }) =>
              numbering === undefined ? (
                words.unset
              ) : numbering.system ? (
                fill(words.keptIn, { system: numbering.system })
              ) : (
                <code>{numbering.template}</code>
              ),
          },
          { key: 'next', head: words.next, cell: (row) => nextOf.get(`${row.register} ${row.kind}`) ?? '–' },
          {
            key: 'version',
            head: words.version,
            numeric: true,
            cell: ({ numbering }) => numbering?.version ?? '–',
          },
          {
            key: 'changed',
            head: words.changed,
            cell: ({ numbering }) => (numbering ? <Day at={numbering.changedAt} /> : '–'),
          },
          {
            key: 'act',
            head: words.change,
            cell: ({ name, register, kind, numbering }) => (
              <a
                href={address('/penomoran/ubah', { buku: register, jenis: kind })}
                aria-label={fill(words.changeOf, { book: name })}
              >
                {numbering ? words.change : words.set}
              </a>
            ),
          },
        ]}
      />
    </Page>
  )
}
