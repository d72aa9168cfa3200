import type { App } from '#server/app.ts'
import type {
  CalendarChange,
  CalendarFaulty,
  CalendarRefused,
  ChangeProposal,
} from '#server/calendars/contract.ts'
import type { PageReply, PageRequest, PageRoute } from '#server/http/page.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { page, redirect } from '../../components/reply.ts'
import { address } from '../../format/address.ts'
import { calendarFaultSentences, calendarRefusalSentence } from '../../format/calendar-refusal.ts'
import { t } from '../../messages/index.ts'
import { problemPage } from '../problems/problem-page.tsx'
import { changeFrom, type FormKind, formKinds, givenBy, givenIn } from './change-form.ts'
import { FormPage } from './form-page.tsx'
import { ImportPage, otherwiseKind } from './import-page.tsx'
import { mayChange } from './may.ts'
import { TrialPage } from './trial-page.tsx'
import { yearIn } from './year.ts'

/** From a form, or carried on from the page before. */
async function check(app: App, request: PageRequest): Promise<PageReply> {
  const { form } = request
  if (!mayChange(request.viewer!)) return problemPage(request, 'forbidden')
  const carried = app.calendars.parseChange(form.text('perubahan'))
  if (carried) return showTrial(app, request, carried, {})
  const kind = formKinds.find((each) => each === form.text('apa'))
  if (!kind) return problemPage(request, 'not-found')
  const read = changeFrom(kind, givenIn(request), request, app.calendars)
  return 'change' in read
    ? showTrial(app, request, read.change, {})
    : showAgain(app, request, kind, read.errors, [])
}

async function store(app: App, request: PageRequest): Promise<PageReply> {
  const { form, locale } = request
  const viewer = request.viewer!
  if (!mayChange(viewer)) return problemPage(request, 'forbidden')
  const change = app.calendars.parseChange(form.text('perubahan'))
  if (!change) return problemPage(request, 'not-found')
  const words = t(locale).calendars
  const reason = form.text('alasan')
  if (reason === '') return showTrial(app, request, change, { alasan: words.wrongReason })
  const proposal = proposalIn(request, change)
  const seenVersion = Number(form.text('versi')) || 0
  const answer = await app.calendars.change(viewer, proposal, { reason, seenVersion })
  switch (answer.kind) {
    case 'done':
      return redirect(calendarOf(proposal), 'calendarChanged')
    case 'conflict':
      return showTrial(app, request, change, { '': words.conflict })
    default:
      return isUnchanged(answer)
        ? redirect(calendarOf(proposal), 'calendarSoAlready')
        : showWrong(app, request, change, answer)
  }
}

/** The same form sent twice, or somebody else was as quick: what was asked for holds. */
const isUnchanged = (answer: CalendarFaulty | CalendarRefused): boolean =>
  answer.kind === 'refused' && answer.refusal.code === 'CalendarUnchanged'

const calendarOf = ({ unit, change }: ChangeProposal): string =>
  address('/kalender', { unit, tahun: yearOf(change) })

/** The year in which the change is seen first; undefined where it holds from the beginning. */
function yearOf(change: CalendarChange): string | undefined {
  switch (change.what) {
    case 'import-days':
      return String(change.year)
    case 'set-day':
      return change.day.on.slice(0, 4)
    case 'remove-day':
      return change.on.slice(0, 4)
    case 'set-span':
      return change.span.from.slice(0, 4)
    case 'remove-span':
      return change.from.slice(0, 4)
    case 'set-hours':
      return change.hours.validFrom?.slice(0, 4)
    default:
      return change.validFrom?.slice(0, 4)
  }
}

function proposalIn({ form }: PageRequest, change: CalendarChange): ChangeProposal {
  return { unit: form.text('unit'), change, forgives: form.has('maafkan') }
}

async function showTrial(
  app: App,
  request: PageRequest,
  change: CalendarChange,
  errors: FieldErrors,
): Promise<PageReply> {
  const viewer = request.viewer!
  const proposal = proposalIn(request, change)
  const shown = await app.calendars.readYear(viewer, proposal.unit, yearIn(request))
  if (!shown) return problemPage(request, 'not-found')
  const tried = await app.calendars.tryChange(viewer, proposal)
  if (tried.kind !== 'tried') return showWrong(app, request, change, tried)
  const { forgives } = proposal
  const run = await app.cases.tryRedating(viewer, { ...tried, forgives })
  const { before, after } = tried
  const reason = request.form.text('alasan')
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(
    <TrialPage {...{ request, shown, change, before, after, run, forgives, reason, errors }} />,
    status,
  )
}

/**
 * What the calendar itself refuses is told where it was typed; what was carried on, on the calendar's form of its kind;
 * days of a file, where a mended file can be sent.
 */
function showWrong(
  app: App,
  request: PageRequest,
  change: CalendarChange,
  answer: CalendarFaulty | CalendarRefused,
): Promise<PageReply> | PageReply {
  const { locale, form } = request
  if (answer.kind === 'refused' && answer.refusal.code === 'MayNotSetCalendar')
    return problemPage(request, 'forbidden')
  const wrong =
    answer.kind === 'faulty'
      ? calendarFaultSentences(locale, answer.faults)
      : [calendarRefusalSentence(locale, answer.refusal) ?? '']
  if (change.what === 'import-days') return showImportAgain(app, request, change.year, wrong)
  const typed = formKinds.find((each) => each === form.text('apa'))
  return typed === undefined
    ? showAgain(app, request, kindOf(change), {}, wrong, givenBy(change))
    : showAgain(app, request, typed, {}, wrong)
}

const kindOf = ({ what }: CalendarChange): FormKind =>
  what.endsWith('hours') ? 'jam' : what.endsWith('span') ? 'masa' : 'hari'

async function showAgain(
  app: App,
  request: PageRequest,
  kind: FormKind,
  errors: FieldErrors,
  wrong: readonly string[],
  given = givenIn(request),
): Promise<PageReply> {
  const shown = await app.calendars.readYear(request.viewer!, request.form.text('unit'), yearIn(request))
  if (!shown) return problemPage(request, 'not-found')
  return page(<FormPage {...{ request, kind, shown, given, errors, wrong }} />, 422)
}

async function showImportAgain(
  app: App,
  request: PageRequest,
  year: number,
  wrong: readonly string[],
): Promise<PageReply> {
  const shown = await app.calendars.readYear(request.viewer!, request.form.text('unit'), year)
  if (!shown) return problemPage(request, 'not-found')
  const errors = { berkas: wrong.join(' ') }
  return page(<ImportPage {...{ request, shown, errors }} otherwise={otherwiseKind} />, 422)
}

export const changeRoutes: readonly PageRoute[] = [
  { method: 'POST', path: '/kalender/periksa', who: 'acting-official', handle: check },
  { method: 'POST', path: '/kalender/simpan', who: 'acting-official', handle: store },
]
