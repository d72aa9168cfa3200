import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { page, redirect } from '../../components/reply.ts'
import { fill, t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { destructionRoutes } from './destruction-routes.tsx'
import { archiveFileRoutes } from './file-routes.tsx'
import { ArchivePage } from './list-page.tsx'
import { archiveQuery } from './query.ts'
import { ScheduleEditPage } from './schedule-edit-page.tsx'
import { fieldsOf, fieldsSent, mistakesIn, scheduleFromForm } from './schedule-from-form.ts'
import { inForce, SchedulePage } from './schedule-page.tsx'

async function list(app: App, request: PageRequest): Promise<PageReply> {
  const query = archiveQuery(request.query)
  const found = await app.archive.list(request.viewer!, query)
  return found ? page(<ArchivePage {...{ request, query, found }} />) : problemPage(request, 'forbidden')
}

async function schedule(app: App, request: PageRequest): Promise<PageReply> {
  const schedules = await app.archive.listSchedules(request.viewer!)
  if (!schedules) return problemPage(request, 'forbidden')
  return page(<SchedulePage {...{ request, schedules }} kinds={app.archive.listKinds()} />)
}

async function edit(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  if (!viewer.position.capabilities.includes('administer')) return problemPage(request, 'forbidden')
  const schedules = (await app.archive.listSchedules(viewer)) ?? []
  const kinds = app.archive.listKinds()
  const seen = schedules[0]?.version ?? 0
  const given = fieldsOf(request, kinds, inForce({ request, schedules }))
  return page(<ScheduleEditPage {...{ request, kinds, schedules, given, seen }} errors={{}} />)
}

async function change(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  if (!viewer.position.capabilities.includes('administer')) return problemPage(request, 'forbidden')
  const kinds = app.archive.listKinds()
  const given = fieldsSent(request, kinds)
  const seen = Number(request.form.text('versi')) || 0
  const again = (errors: Readonly<Record<string, string>>) =>
    page(<ScheduleEditPage {...{ request, kinds, given, seen, errors }} schedules={[]} />, 422)
  const mistakes = mistakesIn(request, kinds, given)
  if (Object.keys(mistakes).length > 0) return again(mistakes)
  const answer = await app.archive.changeSchedule(viewer, scheduleFromForm(kinds, given), seen)
  if (answer.kind === 'done') return redirect('/arsip/jadwal', 'scheduleChanged')
  if (answer.kind === 'refused') return problemPage(request, 'forbidden')
  return again({
    '': fill(t(request.locale).archive.schedule.conflict, { version: answer.version }),
  })
}

export const archiveRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/arsip', who: 'official', handle: list },
  { method: 'GET', path: '/arsip/jadwal', who: 'official', handle: schedule },
  { method: 'GET', path: '/arsip/jadwal/ubah', who: 'acting-official', handle: edit },
  { method: 'POST', path: '/arsip/jadwal/ubah', who: 'acting-official', handle: change },
  ...destructionRoutes,
  ...archiveFileRoutes,
]
