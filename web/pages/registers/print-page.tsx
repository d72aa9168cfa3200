import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { Moment } from '../../components/moment.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { fill, t } from '../../messages/index.ts'
import type { BookPageProps } from './book-page.tsx'
import { LetterTable } from './letter-table.tsx'
import { bookAddress } from './query.ts'

/** A year of a book, or what its filters leave of it, on sheets that lie across: oldest first, no paging. */
export function PrintPage({ request, query, book, found }: BookPageProps) {
  const { letters } = t(request.locale)
  const title = `${fill(letters.agendaOf, { book: book.name })} ${found.year}`
  return (
    <Page request={request} title={title} nav="agenda" wide>
      <Breadcrumb
        crumbs={[{ href: bookAddress(query), text: fill(letters.agendaOf, { book: book.name }) }]}
      />
      <div class="book">
        <h1>{title}</h1>
        <p>{request.viewer!.tenant.office}</p>
        <p class="quiet">
          {fill(letters.list.total, { count: found.total })} · {letters.list.printedOn}{' '}
          <Moment at={request.now} />
        </p>
        {found.total > found.items.length && (
          <Notice tone="wait">
            <p>{fill(letters.list.more, { count: found.items.length })}</p>
          </Notice>
        )}
        <LetterTable caption={title} incoming={book.register === 'incoming'} items={found.items} />
      </div>
    </Page>
  )
}
