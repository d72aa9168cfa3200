import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { page, redirect } from '../../components/reply.ts'
import { oneOf } from '../../format/choice.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { FeedsPage, feedKinds } from './feeds-page.tsx'

async function list(app: App, request: PageRequest): Promise<PageReply> {
  return page(<FeedsPage request={request} feeds={await app.feeds.list(request.viewer!)} />)
}

/** Answers with the page itself, not a redirect: the address is shown this once and kept nowhere. */
async function make(app: App, request: PageRequest): Promise<PageReply> {
  const kind = oneOf(feedKinds, request.form.text('jenis'))
  if (!kind) return problemPage(request, 'malformed')
  const { address } = await app.feeds.make(request.viewer!, kind, request.locale)
  const feeds = await app.feeds.list(request.viewer!)
  return page(<FeedsPage request={request} feeds={feeds} made={{ kind, address }} />, 201)
}

async function revoke(app: App, request: PageRequest): Promise<PageReply> {
  const revoked = await app.feeds.revoke(request.viewer!, request.params.feed ?? '')
  return revoked ? redirect('/umpan', 'feedRevoked') : problemPage(request, 'not-found')
}

export const feedRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/umpan', who: 'official', handle: list },
  { method: 'POST', path: '/umpan', who: 'official', handle: make },
  { method: 'POST', path: '/umpan/:feed/cabut', who: 'official', handle: revoke },
]
