import Type from 'typebox'
import { deviationCauses } from '#engine/deviation/index.ts'
import { pagedSchema } from '#server/cases/index.ts'
import { type ApiRoute, apiRoute, ok } from '#server/http/api.ts'
import { orNull } from '#server/http/or-null.ts'

const instant = Type.String({ format: 'date-time' })
const date = Type.String({ format: 'date' })
const text = orNull(Type.String())
const standard = Type.Enum(['time', 'requirement', 'output'])
const standing = Type.Enum(['open', 'accounted', 'sent-back', 'accepted', 'struck-out'])

export const deviationQuery = Type.Object({
  standing: Type.Optional(standing),
  standard: Type.Optional(standard),
  procedure: Type.Optional(Type.String({ maxLength: 200 })),
  from: Type.Optional(date),
  until: Type.Optional(date),
  lateBy: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 10_000_000, description: 'At least so many working minutes' }),
  ),
  sort: Type.Optional(Type.Enum(['newest', 'oldest'])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
})

const itemSchema = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  deviation: Type.String({ description: 'As its case counts them: 1, 2, …' }),
  reference: text,
  subject: Type.String(),
  applicant: Type.String(),
  procedure: Type.Object({ id: Type.String(), title: Type.String() }),
  activity: Type.String(),
  standard,
  sign: Type.Enum(['late', 'returned', 'refused', 'rejected', 'recorded']),
  document: text,
  openedAt: instant,
  dueAt: orNull(instant),
  lateMinutes: orNull(Type.Integer({ description: 'Working minutes after the due time' })),
  running: Type.Boolean({
    description: 'Its step isn’t done yet: the minutes are those known when it was last measured',
  }),
  held: text,
  standing,
  seen: text,
  cause: orNull(Type.Enum([...deviationCauses])),
  explanation: text,
  correction: text,
  accountedBy: text,
  accountedAt: orNull(instant),
  judgement: text,
  judgedBy: text,
  judgedAt: orNull(instant),
})

/** The register of missed standards. Acts on them go the way of every act on a case. */
export const deviationRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/deviations',
    who: 'official',
    tag: 'Deviations',
    summary: 'List the missed standards that you may see, newest first',
    description:
      'All of the government for whoever registers, supervises, administers or inspects; else those of the steps that ' +
      'your position performs. Account for them and judge them with acts on their cases.',
    query: deviationQuery,
    answer: pagedSchema(itemSchema),
    handle: async (app, viewer, { query }) => {
      const found = await app.deviations.list(viewer, query)
      return ok({ ...found, items: [...found.items] })
    },
  }),
]
