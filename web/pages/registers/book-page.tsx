import type { PageRequest } from '#server/http/page.ts'
import type { LetterList, LetterQuery } from '#server/registers/contract.ts'
import { ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SelectField } from '../../components/fields/select-field.tsx'
import { TextField } from '../../components/fields/text-field.tsx'
import { Filters } from '../../components/filters.tsx'
import { Page } from '../../components/page.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { Title } from '../../components/title.tsx'
import { fill, t } from '../../messages/index.ts'
import { mayLook } from '../stationery/may.ts'
import { type Book, mayRegister, maySetNumbering, slugOf } from './books.ts'
import { LetterTable } from './letter-table.tsx'
import { bookAddress, letterStatuses } from './query.ts'

export interface BookPageProps {
  readonly request: PageRequest
  readonly query: LetterQuery
  readonly books: readonly Book[]
  readonly book: Book
  readonly found: LetterList
}

/** One book of letters, searched and filtered by the address alone. */
export function BookPage({ request, query, books, book, found }: BookPageProps) {
  const { letters, stationery } = t(request.locale)
  const { list } = letters
  const viewer = request.viewer!
  const { page: _, register: __, ...filtering } = query
  const active = Object.keys(filtering).length > 0
  return (
    <Page request={request} title={fill(letters.agendaOf, { book: book.name })} nav="agenda" wide>
      <Title over={letters.agenda} text={book.name}>
        <p class="lead">{fill(list.lead, { year: found.year })}</p>
      </Title>
      <Tabs
        name={letters.chooseBook}
        current={book.register}
        tabs={books.map(({ register, name }) => ({
          key: register,
          href: `/agenda/${slugOf(register)}`,
          text: name,
        }))}
      />
      <div class="row">
        {mayRegister(viewer) && (
          <ButtonLink href={`/agenda/${slugOf(book.register)}/baru`}>{list.register}</ButtonLink>
        )}
        {found.total > 0 && (
          <ButtonLink href={bookAddress(query, true)} look="secondary">
            {list.print}
          </ButtonLink>
        )}
        {maySetNumbering(viewer) && (
          <ButtonLink href="/penomoran" look="quiet">
            {letters.numbering.title}
          </ButtonLink>
        )}
        {mayLook(viewer) && (
          <ButtonLink href="/kop" look="quiet">
            {stationery.title}
          </ButtonLink>
        )}
      </div>
      <BookFilters {...{ request, query, book, found, active }} />
      {found.items.length === 0 ? (
        <EmptyState title={active ? list.none : list.empty}>
          <p>{active ? list.noneHelp : list.emptyHelp}</p>
        </EmptyState>
      ) : (
        <LetterTable
          caption={fill(letters.agendaOf, { book: book.name })}
          incoming={book.register === 'incoming'}
          items={found.items}
        />
      )}
      <Pagination {...found} hrefOf={(page) => bookAddress({ ...query, page })} />
    </Page>
  )
}

function BookFilters(props: Omit<BookPageProps, 'books'> & { active: boolean }) {
  const { request, query, book, found, active } = props
  const { letters } = t(request.locale)
  const { list } = letters
  return (
    <Filters action={`/agenda/${slugOf(book.register)}`} active={active}>
      <TextField name="cari" label={list.text} type="search" value={query.text} />
      <TextField name="tahun" label={list.year} type="number" value={String(found.year)} />
      <SelectField
        name="status"
        label={list.status}
        none={list.statusAll}
        value={query.status}
        options={letterStatuses.map((value) => ({ value, label: letters.statuses[value] }))}
      />
      {book.kinds.length > 0 && (
        <SelectField
          name="jenis"
          label={list.kind}
          none={list.kindAll}
          value={query.kind}
          options={book.kinds.map(({ kind, title }) => ({ value: kind, label: title }))}
        />
      )}
      <TextField name="dari" label={list.from} type="date" value={query.from} />
      <TextField name="sampai" label={list.until} type="date" value={query.until} />
    </Filters>
  )
}
