import type { App } from '#server/app.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { page, redirect } from '../../components/reply.ts'
import { fill, t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { EscalationEditPage } from './edit-page.tsx'
import { keyOf, listPlaces, placeOf } from './places.ts'
import { rowOf, rowsOfForm, rungsOfRows } from './rungs-from-form.ts'
import { EscalationPage } from './settings-page.tsx'

/** As the settings themselves decide (server/escalations/may.ts). */
const mayChange = ({ viewer }: PageRequest): boolean =>
  viewer!.position.capabilities.some((each) => each === 'administer' || each === 'supervise')

async function show(app: App, request: PageRequest): Promise<PageReply> {
  const found = await app.escalations.settings(request.viewer!)
  if (!found) return problemPage(request, 'forbidden')
  const places = await listPlaces(app, request)
  return page(<EscalationPage {...{ request, places, ...found }} mayChange={mayChange(request)} />)
}

async function edit(app: App, request: PageRequest): Promise<PageReply> {
  const place = await findPlace(app, request, request.query.langkah ?? '')
  const found = place && (await app.escalations.settings(request.viewer!))
  if (!place || !found || !mayChange(request)) return problemPage(request, place ? 'forbidden' : 'not-found')
  const setting = found.settings.find((each) => keyOf(each) === keyOf(place))
  const given = (setting?.rungs ?? found.usual).map(rowOf)
  const seen = setting?.version ?? 0
  return page(<EscalationEditPage {...{ request, place, given, seen }} reset={false} reason="" errors={{}} />)
}

async function findPlace(app: App, request: PageRequest, key: string) {
  const wanted = keyOf(placeOf(key))
  return (await listPlaces(app, request)).find((each) => keyOf(each) === wanted)
}

async function change(app: App, request: PageRequest): Promise<PageReply> {
  const { form, locale } = request
  const { errors: words } = t(locale).escalation
  const place = await findPlace(app, request, form.text('langkah'))
  if (!place || !mayChange(request)) return problemPage(request, place ? 'forbidden' : 'not-found')
  const given = rowsOfForm(form)
  const reset = form.has('semula')
  const reason = form.text('alasan').slice(0, 1000)
  const seen = Number(form.text('versi')) || 0
  const again = (errors: FieldErrors, now = seen) =>
    page(<EscalationEditPage {...{ request, place, given, reset, reason, seen: now, errors }} />, 422)
  const rungs = rungsOfRows(given)
  const errors = {
    ...(reset ? {} : rowErrors(rungs, words.row)),
    ...(reason === '' ? { alasan: words.reason } : {}),
  }
  if (Object.keys(errors).length > 0) return again(errors)
  const answer = await app.escalations.change(request.viewer!, {
    procedure: place.procedure,
    step: place.step,
    rungs: reset ? null : rungs.flatMap((rung) => rung ?? []),
    reason,
    seenVersion: seen,
  })
  if (answer.kind === 'done') return redirect('/eskalasi', 'escalationChanged')
  if (answer.kind === 'refused') return problemPage(request, 'forbidden')
  return again({ alasan: fill(words.conflict, { version: answer.version }) }, answer.version)
}

function rowErrors(rungs: ReturnType<typeof rungsOfRows>, sentence: string): Record<string, string> {
  return Object.fromEntries(
    rungs.flatMap((rung, row) =>
      rung === null ? [[`kapan.${row}`, fill(sentence, { number: row + 1 })]] : [],
    ),
  )
}

export const escalationRoutes: readonly PageRoute[] = [
  { method: 'GET', path: '/eskalasi', who: 'official', handle: show },
  { method: 'GET', path: '/eskalasi/ubah', who: 'acting-official', handle: edit },
  { method: 'POST', path: '/eskalasi/ubah', who: 'acting-official', handle: change },
]
