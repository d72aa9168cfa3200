import type { CaseCommand, TaskId } from '#engine/case/index.ts'
import type { App } from '#server/app.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { InboxQuery } from '#server/tasks/contract.ts'
import { pageOrLast } from '../../components/last-page.ts'
import { page, redirect } from '../../components/reply.ts'
import { t } from '../../messages/index.ts'
import { keepResults } from '../kept-results.ts'
import { actOnEach, tickedTasks } from './bulk.ts'
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
  const [found, procedures, owed] = await Promise.all([
    pageOrLast(asked, (query) => app.tasks.inbox(viewer, query)),
    app.procedures.listInForce(viewer.tenant.id),
    app.dispositions.listOwed(viewer),
  ])
  const assignees = supervises(viewer) ? await app.tasks.listCandidates(viewer, found.items) : []
  const query = { ...asked, page: found.page }
  return page(
    <InboxPage {...{ request, query, found, procedures, assignees, owed }} {...(result && { result })} />,
    request.form.has('dari') ? 422 : 200,
  )
}

/** Acts on all ticked tasks and goes back to the list they were ticked in, which says what became of each. */
async function bulk(
  app: App,
  request: PageRequest,
  commandFor: ((task: TaskId) => CaseCommand) | { problem: string },
): Promise<PageReply> {
  const viewer = request.viewer!
  const query = inboxQuery(
    Object.fromEntries(new URLSearchParams(request.form.text('dari').split('?')[1] ?? '')),
  )
  const ticked = tickedTasks(request.form.all('tugas'))
  const { inbox } = t(request.locale).work
  const problem = ticked.length === 0 ? inbox.nothingSelected : undefined
  if (problem !== undefined || typeof commandFor !== 'function') {
    const reason = problem ?? (commandFor as { problem: string }).problem
    return inboxPage(app, request, query, { done: 0, not: [{ subject: '', reason }] })
  }
  const result = await actOnEach(app, request, ticked, commandFor, await namesOfOffered(app, viewer, query))
  return redirect(inboxAddress(query, results.keep(viewer, result)))
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
    handle: (app, request) => bulk(app, request, (task) => ({ type: 'ClaimTask', task })),
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
          : (task) => ({ type: 'AssignTask', task, to }),
      )
    },
  },
]
