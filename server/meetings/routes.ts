import Type from 'typebox'
import { type ApiRoute, apiRoute, okReadonly } from '#server/http/api.ts'
import { orNull } from '#server/http/or-null.ts'

const text = orNull(Type.String())
const instant = orNull(Type.String({ format: 'date-time' }))

const meetingSchema = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  task: Type.String(),
  document: Type.String(),
  index: Type.Integer({ description: 'Its place in the paper, from 0' }),
  reference: Type.String(),
  kind: Type.Object(
    { id: Type.String(), en: Type.String() },
    { description: 'What kind of paper calls to it' },
  ),
  secrecy: Type.Enum(['open', 'restricted', 'secret'], {
    description:
      'By the security level of the paper, restricted where it names none; of a secret one no words are told',
  }),
  subject: text,
  date: Type.String({ format: 'date' }),
  time: orNull(Type.String({ description: 'As the paper words it' })),
  startsAt: instant,
  endsAt: instant,
  place: text,
  chair: text,
  agenda: Type.Array(Type.String()),
  revision: Type.Integer({ description: 'Grows with each new wording of the paper' }),
  since: Type.String({ format: 'date-time', description: 'When the paper became final' }),
})

export const meetingRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/meetings',
    who: 'official',
    tag: 'Meetings',
    summary: 'List the meetings that papers of your cases call to',
    description:
      'Of the last 90 days and all to come: of cases that you may see and asked for, are in a team of, hold or did a step of, or owe one of now. A meeting is there once its paper is final, and goes when that is withdrawn or replaced before it began.',
    answer: Type.Array(meetingSchema),
    handle: async (app, viewer) => okReadonly(await app.meetings.list(viewer)),
  }),
]
