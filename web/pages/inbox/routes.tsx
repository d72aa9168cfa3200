import type { CaseCommand, TaskId } from '#engine/case/index.ts'
import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { page } from '../../components/reply.ts'
import { t } from '../../messages/index.ts'
import { actOnEach, tickedTasks } from './bulk.ts'
import type { BulkResultProps } from './bulk-result.tsx'
import { InboxPage } from './inbox-page.tsx'
import { inboxQuery } from './query.ts'

/** The inbox as the address asks for it, with what a bulk act led to. */
async function inboxPage(
  app: App,
  request: PageRequest,
  query: Readonly<Record<string, string>>,
  result?: BulkResultProps,
): Promise<PageReply> {
  const viewer = request.viewer!
  const asked = inboxQuery(query)
  const supervises = viewer.position.capabilities.includes('supervise')
  const [found, procedures, assignees] = await Promise.all([
    app.tasks.inbox(viewer, asked),
    app.procedures.listInForce(viewer.tenant.id),
    supervises ? app.directory.listColleagues(viewer) : [],
  ])
  return page(
    <InboxPage {...{ request, query: asked, found, procedures, assignees }} {...(result && { result })} />,
  )
}

/** Acts on all ticked tasks and shows the list they were ticked in again, with what became of each. */
async function bulk(
  app: App,
  request: PageRequest,
  commandFor: ((task: TaskId) => CaseCommand) | { problem: string },
): Promise<PageReply> {
  const query = Object.fromEntries(new URLSearchParams(request.form.text('dari').split('?')[1] ?? ''))
  const ticked = tickedTasks(request.form.all('tugas'))
  const { inbox } = t(request.locale).work
  if (ticked.length === 0)
    return inboxPage(app, request, query, { done: 0, not: [{ subject: '', reason: inbox.nothingSelected }] })
  if (typeof commandFor !== 'function')
    return inboxPage(app, request, query, { done: 0, not: [{ subject: '', reason: commandFor.problem }] })
  const result = await actOnEach(app, request.viewer!, request.locale, ticked, commandFor)
  return inboxPage(app, request, query, result)
}

export const inboxRoutes: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/tugas',
    who: 'official',
    handle: (app, request) => inboxPage(app, request, request.query),
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
