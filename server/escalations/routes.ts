import Type, { type Static } from 'typebox'
import type { Rung } from '#engine/escalation/index.ts'
import { type ApiReply, type ApiRoute, apiRoute, forbidden, ok, refused } from '#server/http/api.ts'
import { orNull } from '#server/http/or-null.ts'
import type { EscalationAnswer } from './contract.ts'

const closed = { additionalProperties: false }
const when = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('left'),
      percent: Type.Number({ minimum: 1, maximum: 99, description: 'Of the step’s time that is still left' }),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal('minutes'),
      minutes: Type.Integer({
        minimum: -100_000,
        maximum: 100_000,
        description: 'After the due time; before it where negative',
      }),
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal('days'), days: Type.Integer({ minimum: 1, maximum: 365 }) }, closed),
])
const rungSchema = Type.Object(
  {
    when,
    to: Type.Array(Type.Enum(['performer', 'superior', 'head']), {
      minItems: 1,
      maxItems: 3,
      uniqueItems: true,
    }),
    nightToo: Type.Boolean({
      description: 'Told outside working hours too; its minutes are those of the clock',
    }),
  },
  closed,
)
const rungsSchema = Type.Array(rungSchema, { maxItems: 6 })
const placeName = Type.String({ maxLength: 200 })
const settingSchema = Type.Object({
  procedure: placeName,
  step: Type.String({ description: 'Empty, with an empty procedure: every step without rungs of its own' }),
  rungs: orNull(rungsSchema),
  version: Type.Integer(),
  reason: Type.String(),
  madeAt: Type.String({ format: 'date-time' }),
  madeBy: Type.String(),
})
const changed = Type.Object({ version: Type.Integer() })

/** Whom the clock tells of steps whose time runs out. */
export const escalationRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/escalation',
    who: 'official',
    tag: 'Escalation',
    summary: 'See whom the clock tells when a step’s time runs out',
    answer: Type.Object({ usual: rungsSchema, settings: Type.Array(settingSchema) }),
    handle: async (app, viewer) => {
      const found = await app.escalations.settings(viewer)
      if (!found) return forbidden
      const { usual, settings } = found
      const plain = settings.map((each) => ({ ...each, rungs: each.rungs && rungsOf(each.rungs) }))
      return ok({ usual: rungsOf(usual), settings: plain })
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/escalation',
    who: 'acting-official',
    tag: 'Escalation',
    summary: 'Change whom the clock tells',
    description:
      'For one step, or with an empty procedure and step for all that have no rungs of their own. `rungs` null takes back ' +
      'what was set there; an empty list tells nobody. Every change is a version with its reason.',
    body: Type.Object(
      {
        procedure: placeName,
        step: placeName,
        rungs: orNull(rungsSchema),
        reason: Type.String({ minLength: 1, maxLength: 1000 }),
        seenVersion: Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 }),
      },
      closed,
    ),
    answer: changed,
    handle: async (app, viewer, { body }) => replyOf(await app.escalations.change(viewer, body)),
  }),
]

const rungsOf = (rungs: readonly Rung[]): Static<typeof rungsSchema> =>
  rungs.map(({ to, ...rung }) => ({ ...rung, to: [...to] }))

function replyOf(answer: EscalationAnswer): ApiReply<Static<typeof changed>> {
  if (answer.kind === 'done') return ok({ version: answer.version })
  return answer.kind === 'refused'
    ? refused(answer.refusal)
    : { kind: 'conflict', facts: { version: answer.version } }
}
