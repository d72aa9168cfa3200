import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { LetterList, LetterQuery } from '#server/registers/contract.ts'
import { page, redirect } from '../../components/reply.ts'
import { t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { BookPage, type BookPageProps } from './book-page.tsx'
import { booksOf } from './books.ts'
import { letterRoutes } from './letter-routes.tsx'
import { numberingRoutes } from './numbering-routes.tsx'
import { PrintPage } from './print-page.tsx'
import { letterQuery } from './query.ts'
import { registeringRoutes } from './registering-routes.tsx'

/** Most letters on one print-out: some eighty sheets. */
const mostPrinted = 2000

async function onBook(
  app: App,
  request: PageRequest,
  how: Partial<LetterQuery>,
  show: (props: BookPageProps) => PageReply,
): Promise<PageReply> {
  const viewer = request.viewer!
  const query = letterQuery(request.params.book ?? '', request.query)
  const [numberings, found] = await Promise.all([
    app.registers.listNumberings(viewer),
    lastPageOf(app, request, { ...query, ...how }),
  ])
  if (!found) return problemPage(request, 'forbidden')
  const books = booksOf(numberings, t(request.locale))
  const book = books.find(({ register }) => register === query.register)
  return book ? show({ request, query, books, book, found }) : problemPage(request, 'not-found')
}

/** The page asked for, or the last where it is beyond the end. */
async function lastPageOf(app: App, { viewer }: PageRequest, query: LetterQuery): Promise<LetterList | null> {
  const found = await app.registers.list(viewer!, query)
  if (!found || found.items.length > 0 || found.total === 0) return found
  return app.registers.list(viewer!, { ...query, page: Math.ceil(found.total / found.pageSize) })
}

export const registerRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/agenda',
    who: 'official',
    handle: async () => redirect('/agenda/masuk'),
  },
  {
    method: 'GET',
    path: '/agenda/:book',
    who: 'official',
    handle: (app, request) => onBook(app, request, {}, (props) => page(<BookPage {...props} />)),
  },
  {
    method: 'GET',
    path: '/agenda/:book/cetak',
    who: 'official',
    handle: (app, request) =>
      onBook(app, request, { sort: 'oldest', page: 1, pageSize: mostPrinted }, (props) =>
        page(<PrintPage {...props} />),
      ),
  },
  ...registeringRoutes,
  ...letterRoutes,
  ...numberingRoutes,
]
