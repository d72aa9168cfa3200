import type { App } from '#server/app.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { InboxQuery } from '#server/tasks/contract.ts'
import { pageOrLast } from '../../components/last-page.ts'
import { page, redirect } from '../../components/reply.ts'
import { t } from '../../messages/index.ts'
import { keepResults } from '../kept-results.ts'
import { commandIdOf } from '../posted-act.ts'
import { resultOf } from '../workload/outcomes-in-words.ts'
import { type Ticked, takeEach, tickedTasks } from './bulk.ts'
import type { BulkResultProps } from './bulk-result.tsx'
import { InboxPage } from './inbox-page.tsx'
import { inboxAddress, inboxQuery } from './query.ts'

const results = keepResults<BulkResultProps>()

/** The inbox as the address asks for it, with what a bulk act led to, and what was filled in for one that lacks something. */
async function inboxPage(
  app: App,
  request: PageRequest,
  asked: InboxQuery,
  result?: BulkResultProps,
): Promise<PageReply> {
  const viewer = request.viewer!
  const [found, procedures, owed, leads] = await Promise.all([
    pageOrLast(asked, (query) => app.tasks.inbox(viewer, query)),
    app.procedures.listInForce(viewer.tenant.id),
    app.dispositions.listOwed(viewer),
    app.tasks.seesWorkload(viewer),
  ])
  const assignees = supervises(viewer) ? await app.tasks.listCandidates(viewer, found.items) : []
  const query = { ...asked, page: found.page }
  return page(
    <InboxPage
      {...{ request, query, found, procedures, assignees, owed, leads }}
      {...(result && { result })}
    />,
    request.form.has('dari') ? 422 : 200,
  )
}

/** Acts on all ticked tasks and goes back to the list they were ticked in, which says what became of each. */
async function bulk(
  app: App,
  request: PageRequest,
  act: ((ticked: readonly Ticked[]) => Promise<BulkResultProps>) | { problem: string },
): Promise<PageReply> {
  const viewer = request.viewer!
  const query = inboxQuery(
    Object.fromEntries(new URLSearchParams(request.form.text('dari').split('?')[1] ?? '')),
  )
  const ticked = tickedTasks(request.form.all('tugas'))
  const { inbox } = t(request.locale).work
  const problem = ticked.length === 0 ? inbox.nothingSelected : undefined
  if (problem !== undefined || typeof act !== 'function') {
    const reason = problem ?? (act as { problem: string }).problem
    return inboxPage(app, request, query, { done: 0, not: [{ subject: '', reason }] })
  }
  return redirect(inboxAddress(query, results.keep(viewer, await act(ticked))))
}

/** Gives each of them to one official, by acts of their own. */
async function assign(
  app: App,
  { viewer, form, locale }: PageRequest,
  ticked: readonly Ticked[],
): Promise<BulkResultProps> {
  const to = form.text('to')
  const moves = ticked.map(({ caseId, task: taskId }) => ({ caseId, taskId, to }))
  const came = await app.tasks.handOver(viewer!, commandIdOf(form), moves)
  const query = inboxQuery(Object.fromEntries(new URLSearchParams(form.text('dari').split('?')[1] ?? '')))
  return resultOf(came, locale, await namesOfOffered(app, viewer!, query))
}

const supervises = ({ position }: Viewer) => position.capabilities.includes('supervise')

/** Names of those whom the list offered, by id. */
async function namesOfOffered(
  app: App,
  viewer: Viewer,
  query: InboxQuery,
): Promise<Readonly<Record<string, string>>> {
  if (!supervises(viewer)) return {}
  const { items } = await app.tasks.inbox(viewer, query)
  const offered = [
    ...(await app.directory.listColleagues(viewer)),
    ...(await app.tasks.listCandidates(viewer, items)),
  ]
  return Object.fromEntries(offered.map(({ id, name }) => [id, name]))
}

export const inboxRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/tugas',
    who: 'official',
    handle: (app, request) =>
      inboxPage(app, request, inboxQuery(request.query), results.find(request.viewer!, request.query.hasil)),
  },
  {
    method: 'POST',
    path: '/tugas/ambil',
    who: 'acting-official',
    handle: (app, request) => bulk(app, request, (ticked) => takeEach(app, request, ticked)),
  },
  {
    method: 'POST',
    path: '/tugas/tugaskan',
    who: 'acting-official',
    handle(app, request) {
      const to = request.form.text('to')
      return bulk(
        app,
        request,
        to === ''
          ? { problem: t(request.locale).work.inbox.nobodyChosen }
          : (ticked) => assign(app, request, ticked),
      )
    },
  },
]
