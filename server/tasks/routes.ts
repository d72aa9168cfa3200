import Type from 'typebox'
import { caseListItemSchema, escalationSchema, pagedSchema } from '#server/cases/index.ts'
import { type ApiRoute, apiRoute, ok, okReadonly } from '#server/http/api.ts'
import { noticeSchema } from '#server/notices/index.ts'

const instant = Type.String({ format: 'date-time' })
const item = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  taskId: Type.String(),
  reference: Type.Union([Type.String(), Type.Null()]),
  subject: Type.String(),
  applicant: Type.String(),
  procedure: Type.Object({ id: Type.String(), title: Type.String() }),
  number: Type.Union([Type.String(), Type.Null()]),
  activity: Type.String(),
  openedAt: instant,
  dueAt: Type.Union([instant, Type.Null()]),
  lateSince: Type.Union([instant, Type.Null()], {
    description: 'From when lateness is counted, where the case stood still after `dueAt`',
  }),
  dueCalendar: Type.String({ description: 'The unit by whose calendar that is; empty: the government’s' }),
  overdue: Type.Boolean(),
  claimedBy: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()]),
  returned: Type.Boolean({ description: 'Came back with points to mend' }),
  suspended: Type.Boolean(),
  escalated: Type.Union([escalationSchema, Type.Null()], {
    description: 'To whom the clock brought it last, as it is due now',
  }),
})
const query = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 200 })),
  whose: Type.Optional(Type.Enum(['all', 'mine', 'unclaimed', 'team'])),
  holder: Type.Optional(
    Type.String({ maxLength: 200, description: 'Only what this official holds; `-`: what nobody holds' }),
  ),
  late: Type.Optional(Type.Boolean()),
  procedure: Type.Optional(Type.String()),
  sort: Type.Optional(Type.Enum(['due', 'newest', 'oldest', 'reference'])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
})
const home = Type.Object({
  waitingForMe: Type.Array(item),
  waitingForMeCount: Type.Integer(),
  late: Type.Array(item),
  lateCount: Type.Integer(),
  iWaitFor: Type.Array(caseListItemSchema),
  recent: Type.Array(caseListItemSchema),
  notices: Type.Array(noticeSchema),
})

export const taskRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/inbox',
    who: 'official',
    tag: 'Tasks',
    summary:
      'List the open tasks that you owe: in person, by position, or as the applicant’s unit; for a supervisor also those of the team',
    query,
    answer: pagedSchema(item),
    handle: async (app, viewer, { query }) => {
      const { holder, ...asked } = query
      const page = await app.tasks.inbox(viewer, {
        ...asked,
        ...(holder !== undefined && { holder: holder === '-' ? null : holder }),
      })
      return okReadonly(page)
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/home',
    who: 'official',
    tag: 'Tasks',
    summary: 'See what waits for you, what is late, what you wait for, and what happened lately',
    answer: home,
    handle: async (app, viewer) => ok(structuredClone(await app.tasks.home(viewer)) as never),
  }),
]
