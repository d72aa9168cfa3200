import Type from 'typebox'
import { orNull } from '#server/http/or-null.ts'
import { trialKind, webhookKinds } from './kinds.ts'

const instant = Type.String({ format: 'date-time' })
const id = Type.String({ format: 'uuid' })
const kind = Type.Enum([...webhookKinds])

export const theWebhook = Type.Object({ webhook: id })
export const theMessage = Type.Object({ webhook: id, message: Type.String({ maxLength: 200 }) })
export const webhookPage = Type.Object({
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
})

export const webhookDraft = Type.Object(
  {
    url: Type.String({ minLength: 1, maxLength: 2_000, description: 'https, to a host on the internet' }),
    description: Type.String({ maxLength: 200 }),
    kinds: Type.Array(kind, { minItems: 1, uniqueItems: true }),
  },
  { additionalProperties: false },
)
export const activeBody = Type.Object({ active: Type.Boolean() }, { additionalProperties: false })
export const sinceBody = Type.Object({ since: instant }, { additionalProperties: false })

export const webhookMade = Type.Object({
  id,
  secret: Type.String({ description: '`whsec_…`, shown this once' }),
})
export const webhookReplayed = Type.Object({ count: Type.Integer() })

export const webhookSchema = Type.Object({
  id,
  url: Type.String(),
  description: Type.String(),
  kinds: Type.Array(kind),
  active: Type.Boolean(),
  disabledBecause: orNull(
    Type.Enum(['by-hand', 'gone', 'failing'], {
      description: 'gone: it answered 410; failing: nothing got through for days',
    }),
  ),
  disabledAt: orNull(instant),
  previousUntil: orNull(instant),
  deliveredAt: orNull(instant),
  madeAt: instant,
  waiting: Type.Integer(),
  givenUp: Type.Integer(),
})

const attempt = Type.Object({
  at: instant,
  status: orNull(Type.Integer({ description: 'Of the answer' })),
  milliseconds: Type.Integer(),
  problem: orNull(Type.String({ description: 'null: it got through' })),
  nextAt: orNull(instant),
})

export const webhookViewSchema = Type.Object({
  webhook: webhookSchema,
  deliveries: Type.Array(
    Type.Object({
      message: Type.String({ description: '`webhook-id`' }),
      kind: Type.Enum([...webhookKinds, trialKind]),
      body: Type.String(),
      at: instant,
      status: Type.Enum(['waiting', 'delivered', 'given-up']),
      nextAt: orNull(instant),
      attempts: Type.Array(attempt),
    }),
  ),
  page: Type.Integer(),
  more: Type.Boolean(),
})
