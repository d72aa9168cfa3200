import type { WeeklyHours } from '#engine/working-time/index.ts'
import type { App } from '#server/app.ts'
import type { CalendarYear } from '#server/calendars/contract.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import { page } from '../../components/reply.ts'
import { fill, t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { CalendarPage } from './calendar-page.tsx'
import { dayKinds, type FormKind, formKinds, type Given, weekGiven } from './change-form.ts'
import { changeRoutes } from './change-routes.tsx'
import { textOf } from './file-text.ts'
import { FormPage } from './form-page.tsx'
import { HistoryPage } from './history-page.tsx'
import { fileKilobytes, ImportPage, otherwiseKind } from './import-page.tsx'
import { mayChange } from './may.ts'
import { yearIn } from './year.ts'

async function show(app: App, request: PageRequest): Promise<PageReply> {
  const viewer = request.viewer!
  const shown = await app.calendars.readYear(viewer, request.query.unit ?? '', yearIn(request))
  if (!shown) return problemPage(request, 'not-found')
  const [latest] = await app.calendars.listChanges(viewer)
  return page(<CalendarPage {...{ request, shown, latest }} nation={app.calendars.ready.ordinary} />)
}

async function history(app: App, request: PageRequest): Promise<PageReply> {
  return page(<HistoryPage request={request} changes={await app.calendars.listChanges(request.viewer!)} />)
}

const showForm =
  (kind: FormKind) =>
  async (app: App, request: PageRequest): Promise<PageReply> => {
    if (!mayChange(request.viewer!)) return problemPage(request, 'forbidden')
    const shown = await app.calendars.readYear(request.viewer!, request.query.unit ?? '', yearIn(request))
    if (!shown) return problemPage(request, 'not-found')
    const given = givenFor(kind, request, shown, app.calendars.ready)
    return page(<FormPage {...{ request, kind, shown, given }} errors={{}} />)
  }

/** What a form begins with: what stands there, or hours that are ready. */
function givenFor(
  kind: FormKind,
  { query, locale }: PageRequest,
  { own }: CalendarYear,
  ready: { readonly ordinary: WeeklyHours; readonly ramadan: WeeklyHours },
): Given {
  if (kind === 'jam') {
    const found = own.hours.find(({ validFrom = 'semula' }) => validFrom === query.mulai)
    return { mulai: found?.validFrom ?? '', ...weekGiven(found?.weekly ?? ready.ordinary) }
  }
  if (kind === 'masa') {
    const found = own.spans.find(({ from }) => from === query.mulai)
    if (found) {
      const { from, until, name, weekly } = found
      return { semula: from, dari: from, sampai: until, nama: name, ...weekGiven(weekly) }
    }
    return query.siap === 'ramadan'
      ? { nama: t(locale).calendars.ramadan, ...weekGiven(ready.ramadan) }
      : weekGiven(ready.ordinary)
  }
  const found = own.days.find(({ on }) => on === query.tanggal)
  if (!found) return { jenis: 'regional-holiday' }
  const { on, name, kind: jenis, windows } = found
  const jam = windows ? weekGiven({ 1: windows, 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }).j1 : undefined
  return { semula: on, tanggal: on, nama: name, jenis, ...(jam && { jam }) }
}

async function showImport(app: App, request: PageRequest): Promise<PageReply> {
  if (!mayChange(request.viewer!)) return problemPage(request, 'forbidden')
  const shown = await app.calendars.readYear(request.viewer!, request.query.unit ?? '', yearIn(request))
  if (!shown) return problemPage(request, 'not-found')
  return page(<ImportPage {...{ request, shown }} otherwise={otherwiseKind} errors={{}} />)
}

async function readFile(app: App, request: PageRequest): Promise<PageReply> {
  const { form, locale } = request
  const viewer = request.viewer!
  if (!mayChange(viewer)) return problemPage(request, 'forbidden')
  const [unit, year] = [form.text('unit'), Number(form.text('tahun')) || yearIn(request)]
  const shown = await app.calendars.readYear(viewer, unit, yearIn(request, String(year)))
  if (!shown) return problemPage(request, 'not-found')
  const otherwise = dayKinds.find((kind) => kind === form.text('jenis')) ?? otherwiseKind
  const sent = form.examined.berkas
  const around = { request, shown, otherwise }
  if (!sent?.whole || sent.bytes.length === 0) {
    const berkas = fill(t(locale).calendars.wrongFile, { kilobytes: fileKilobytes })
    return page(<ImportPage {...around} errors={{ berkas }} />, 422)
  }
  const text = textOf(sent.bytes)
  if (text === undefined)
    return page(<ImportPage {...around} errors={{ berkas: t(locale).calendars.notText }} />, 422)
  const format = /^\s*BEGIN:VCALENDAR/i.test(text) ? 'ical' : 'csv'
  const read = await app.calendars.readFile(viewer, { unit, year: shown.year, format, text, otherwise })
  if (read.kind === 'refused') return problemPage(request, 'forbidden')
  return page(<ImportPage {...around} read={read} errors={{}} />)
}

/** Working calendars: looking is for everybody of the government, changing for administrators. */
export const calendarRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/kalender', who: 'official', handle: show },
  { method: 'GET', path: '/kalender/riwayat', who: 'official', handle: history },
  ...formKinds.map(
    (kind): PageRoute => ({
      method: 'GET',
      path: `/kalender/${kind}`,
      who: 'acting-official',
      handle: showForm(kind),
    }),
  ),
  { method: 'GET', path: '/kalender/impor', who: 'acting-official', handle: showImport },
  {
    method: 'POST',
    path: '/kalender/impor',
    who: 'acting-official',
    examines: fileKilobytes * 1024,
    handle: readFile,
  },
  ...changeRoutes,
]
