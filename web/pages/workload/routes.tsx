import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { HandOver } from '#server/tasks/contract.ts'
import { newCommandId } from '#web/command-id.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { page, redirect } from '../../components/reply.ts'
import { t } from '../../messages/index.ts'
import { tickedTasks } from '../inbox/bulk.ts'
import type { BulkResultProps } from '../inbox/bulk-result.tsx'
import { keepResults } from '../kept-results.ts'
import { commandIdOf } from '../posted-act.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { workloadAddress } from './address.ts'
import { HandOverPage } from './hand-over-page.tsx'
import { resultOf } from './outcomes-in-words.ts'
import { PlanPage, targetField } from './plan-page.tsx'
import { WorkloadPage } from './workload-page.tsx'

const results = keepResults<BulkResultProps>()

async function workload(app: App, request: PageRequest): Promise<PageReply> {
  const found = await app.tasks.workload(request.viewer!)
  if (!found) return problemPage(request, 'forbidden')
  const result = results.find(request.viewer!, request.query.hasil)
  return page(<WorkloadPage request={request} workload={found} result={result} />)
}

const supervises = ({ viewer }: PageRequest) => viewer!.position.capabilities.includes('supervise')

/** The tasks of one official, or those that nobody holds, as far as one page goes. */
async function handOverPage(
  app: App,
  request: PageRequest,
  from: string,
  errors: FieldErrors = {},
): Promise<PageReply> {
  const viewer = request.viewer!
  const holder = from === '-' ? null : from
  const found = await app.tasks.inbox(viewer, { whose: 'team', holder })
  const candidates = (await app.tasks.listCandidates(viewer, found.items)).filter(({ id }) => id !== from)
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(<HandOverPage {...{ request, from, found, candidates, errors }} />, status)
}

/** What is ticked, each to whom the form says for it, else to whom it says for all. */
function movesFrom({ form }: PageRequest): readonly HandOver[] {
  return tickedTasks(form.all('tugas')).flatMap(({ caseId, task: taskId }) => {
    const to = form.text(targetField({ caseId, taskId })) || form.text('to')
    return to === '' ? [] : [{ caseId, taskId, to }]
  })
}

async function plan(app: App, request: PageRequest): Promise<PageReply> {
  if (!supervises(request)) return problemPage(request, 'forbidden')
  const from = request.form.text('dari')
  const moves = movesFrom(request)
  const { inbox } = t(request.locale).work
  const ticked = tickedTasks(request.form.all('tugas'))
  if (ticked.length === 0) return handOverPage(app, request, from, { '': inbox.nothingSelected })
  if (moves.length === 0) return handOverPage(app, request, from, { to: inbox.nobodyChosen })
  const planned = await app.tasks.planHandOver(request.viewer!, moves)
  const names = await namesFor(app, request, from)
  return page(<PlanPage {...{ request, from, planned, names }} batch={newCommandId()} />)
}

async function carryOut(app: App, request: PageRequest): Promise<PageReply> {
  if (!supervises(request)) return problemPage(request, 'forbidden')
  const came = await app.tasks.handOver(request.viewer!, commandIdOf(request.form), movesFrom(request))
  const names = await namesFor(app, request, request.form.text('dari'))
  const result = resultOf(came, request.locale, names)
  return redirect(workloadAddress(results.keep(request.viewer!, result)))
}

/** Names of colleagues, and of whoever may be given these tasks, by id. */
async function namesFor(
  app: App,
  { viewer }: PageRequest,
  from: string,
): Promise<Readonly<Record<string, string>>> {
  const { items } = await app.tasks.inbox(viewer!, { whose: 'team', holder: from === '-' ? null : from })
  const offered = [
    ...(await app.directory.listColleagues(viewer!)),
    ...(await app.tasks.listCandidates(viewer!, items)),
  ]
  return Object.fromEntries(offered.map(({ id, name }) => [id, name]))
}

export const workloadRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/beban-kerja', who: 'official', handle: workload },
  {
    method: 'GET',
    path: '/beban-kerja/serahkan',
    who: 'acting-official',
    async handle(app, request) {
      if (!supervises(request)) return problemPage(request, 'forbidden')
      return handOverPage(app, request, request.query.dari ?? '-')
    },
  },
  { method: 'POST', path: '/beban-kerja/serahkan', who: 'acting-official', handle: plan },
  { method: 'POST', path: '/beban-kerja/serahkan/lakukan', who: 'acting-official', handle: carryOut },
]
