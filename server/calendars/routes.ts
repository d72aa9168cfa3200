import Type from 'typebox'
import { refusal } from '#engine/kernel/index.ts'
import {
  type ApiReply,
  type ApiRoute,
  apiRoute,
  notFound,
  ok,
  okReadonly,
  refused,
} from '#server/http/api.ts'
import type { CalendarFaulty, CalendarRefused, ChangeProposal } from './contract.ts'
import {
  changeBody,
  changeItemSchema,
  dryRunSchema,
  fileBody,
  importSchema,
  trialBody,
  yearQuery,
  yearSchema,
} from './schemas.ts'

interface Sent {
  readonly unit?: string
  readonly change: unknown
  readonly forgives?: boolean
}

/** The schema has checked it to be one of the changes there are. */
const proposalOf = ({ unit = '', change, forgives = false }: Sent): ChangeProposal => ({
  unit,
  change: change as ChangeProposal['change'],
  forgives,
})

/** Working calendars: what a government or a unit says, and what a change of it would move. */
export const calendarRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/calendars',
    who: 'official',
    tag: 'Calendars',
    summary: 'Read a year of a working calendar, day by day, and what it is made of',
    query: yearQuery,
    answer: yearSchema,
    handle: async (app, viewer, { query: { unit = '', year } }) => {
      const found = await app.calendars.readYear(viewer, unit, year)
      return found ? okReadonly(found) : notFound
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/calendars/changes',
    who: 'official',
    tag: 'Calendars',
    summary: 'List the changes of calendars, the newest first, with what each has moved',
    answer: Type.Array(changeItemSchema),
    handle: async (app, viewer) => okReadonly(await app.calendars.listChanges(viewer)),
  }),
  apiRoute({
    method: 'POST',
    path: '/calendars/imports',
    who: 'acting-official',
    tag: 'Calendars',
    summary: 'Read a file of days and tell what it would bring; stores nothing',
    body: fileBody,
    answer: importSchema,
    handle: async (app, viewer, { body: { unit = '', ...file } }) => {
      const read = await app.calendars.readFile(viewer, { unit, ...file })
      return read.kind === 'refused' ? refused(read.refusal) : okReadonly(read)
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/calendars/trials',
    who: 'acting-official',
    tag: 'Calendars',
    summary: 'Tell which due times a change would move; stores nothing',
    body: trialBody,
    answer: dryRunSchema,
    handle: async (app, viewer, { body }) => {
      const proposal = proposalOf(body)
      const tried = await app.calendars.tryChange(viewer, proposal)
      if (tried.kind !== 'tried') return notDone(tried)
      const { calendars, firstOn, version } = tried
      const run = await app.cases.tryRedating(viewer, { calendars, firstOn, forgives: proposal.forgives })
      return okReadonly({ version, ...run })
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/calendars/changes',
    who: 'acting-official',
    tag: 'Calendars',
    summary: 'Change a calendar',
    description:
      'For administrators. Due times of open tasks are worked out anew in the background; how far that has come stands ' +
      'with the change.',
    body: changeBody,
    answer: Type.Object({ version: Type.Integer() }),
    handle: async (app, viewer, { body: { reason, seenVersion, ...sent } }) => {
      const answer = await app.calendars.change(viewer, proposalOf(sent), { reason, seenVersion })
      switch (answer.kind) {
        case 'done':
          return ok({ version: answer.version })
        case 'conflict':
          return { kind: 'conflict', facts: { version: answer.version } }
        default:
          return notDone(answer)
      }
    },
  }),
]

function notDone(answer: CalendarFaulty | CalendarRefused): ApiReply<never> {
  if (answer.kind === 'refused') return refused(answer.refusal)
  const faults = answer.faults.map(({ code, facts }) =>
    [code, ...Object.entries(facts).map(([name, value]) => `${name} ${value}`)].join(' '),
  )
  return refused(refusal('CalendarFaulty', { faults }))
}
