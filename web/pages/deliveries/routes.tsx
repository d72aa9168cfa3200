import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { pageOrLast } from '../../components/last-page.ts'
import { page, redirect } from '../../components/reply.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { DeliveryLogPage } from './log-page.tsx'
import { deliveryQuery } from './query.ts'

const log: PageRoute = {
  method: 'GET',
  path: '/pengiriman',
  who: 'official',
  async handle(app, request) {
    const query = deliveryQuery(request.query)
    const found = await pageOrLast(query, (asked) => app.notices.listDeliveries(request.viewer!, asked))
    return found
      ? page(<DeliveryLogPage {...{ request, query }} log={found} />)
      : problemPage(request, 'forbidden')
  },
}

const retry: PageRoute = {
  method: 'POST',
  path: '/pengiriman/:delivery/ulang',
  who: 'acting-official',
  async handle(app, request) {
    const done = await app.notices.tryAgain(request.viewer!, request.params.delivery ?? '')
    return done ? redirect(back(request), 'deliveryRetried') : refused(request, done)
  },
}

const giveUp: PageRoute = {
  method: 'POST',
  path: '/pengiriman/:delivery/henti',
  who: 'acting-official',
  async handle(app, request) {
    const done = await app.notices.giveUp(request.viewer!, request.params.delivery ?? '')
    return done ? redirect(back(request), 'deliveryGivenUp') : refused(request, done)
  },
}

const back = ({ form }: PageRequest) => form.text('ke') || '/pengiriman'

const refused = (request: PageRequest, done: false | null): PageReply =>
  problemPage(request, done === null ? 'forbidden' : 'not-found')

export const deliveryRoutes: readonly PageRoute[] = [log, retry, giveUp]
