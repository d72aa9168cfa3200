import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { pageOrLast } from '../../components/last-page.ts'
import { page } from '../../components/reply.ts'
import { DeviationPrintPage } from './print-page.tsx'
import { deviationQuery } from './query.ts'
import { DeviationRegisterPage } from './register-page.tsx'

/** Most on one print-out. */
const mostPrinted = 2000

async function show(app: App, request: PageRequest): Promise<PageReply> {
  const query = deviationQuery(request.query)
  const [found, procedures] = await Promise.all([
    pageOrLast(query, (asked) => app.deviations.list(request.viewer!, asked)),
    app.procedures.listInForce(request.viewer!.tenant.id),
  ])
  return page(<DeviationRegisterPage {...{ request, query, found, procedures }} />)
}

async function print(app: App, request: PageRequest): Promise<PageReply> {
  const { page: _, ...query } = deviationQuery(request.query)
  const found = await app.deviations.list(request.viewer!, {
    ...query,
    sort: 'oldest',
    pageSize: mostPrinted,
  })
  return page(<DeviationPrintPage {...{ request, query, found }} />)
}

export const deviationRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/penyimpangan', who: 'official', handle: show },
  { method: 'GET', path: '/penyimpangan/cetak', who: 'official', handle: print },
]
