import Type from 'typebox'
import { topics } from './topics.ts'

const instant = Type.String({ format: 'date-time' })
const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()])
const time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'Local time, 20:00' })
const wish = Type.Enum(['at-once', 'at-any-hour', 'digest', 'never'], {
  description: 'at-any-hour: also in quiet hours; digest: collected once a day',
})

export const noticeSchema = Type.Object({
  id: Type.String(),
  at: instant,
  kind: Type.String(),
  caseId: Type.String({ description: 'Empty where it is about no case' }),
  facts: Type.Record(Type.String(), Type.String()),
  readAt: orNull(instant),
})
export const listedNoticeSchema = Type.Object({
  ...noticeSchema.properties,
  settled: Type.Boolean({ description: 'About a task that you don’t owe any more: counts as read' }),
})
export const noticesQuery = Type.Object({
  unread: Type.Optional(Type.Boolean()),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
})
export const theNotice = Type.Object({ notice: Type.String({ maxLength: 300 }) })

const wishes = Type.Object(Object.fromEntries(topics.map((topic) => [topic, wish])))
const messengerWish = Type.Enum(['at-once', 'at-any-hour', 'never'])
const messengerWishes = Type.Object(Object.fromEntries(topics.map((topic) => [topic, messengerWish])), {
  description: 'Nothing is sent before an address is confirmed',
})
const preferences = {
  mail: wishes,
  locale: Type.Enum(['id', 'en']),
  quiet: Type.Object(
    { from: time, until: time },
    { description: 'May go over midnight; the same twice: none' },
  ),
  digestHour: Type.Integer({ minimum: 0, maximum: 23 }),
}
/** Left out, what was chosen for messages stays. */
export const preferencesBody = Type.Object({ ...preferences, messenger: Type.Optional(messengerWishes) })
const messengerAddress = orNull(
  Type.Object({
    confirmed: orNull(Type.String({ description: 'Where messages go, its last three signs' })),
    waiting: orNull(
      Type.Object(
        { masked: Type.String(), codeUntil: orNull(instant) },
        { description: 'Entered and not confirmed; until it is, the one before holds' },
      ),
    ),
  }),
)
export const preferencesSchema = Type.Object({
  ...preferences,
  address: orNull(Type.String()),
  mailIsOn: Type.Boolean(),
  messenger: messengerWishes,
  messengerIsOn: Type.Boolean(),
  messengerAwayUntil: orNull(instant),
  messengerAddress,
})
export const messengerBody = Type.Object({
  address: Type.String({
    maxLength: 100,
    description: 'A phone number, Indonesian where it begins with 0, or a handle with its @',
  }),
})
export const codeSchema = Type.Object({
  answer: Type.Enum([
    ...['sent-off', 'no-messenger', 'bad-address', 'no-address'],
    ...['too-soon', 'too-many', 'not-known', 'refused', 'unsure', 'gateway-away'],
  ]),
})
export const confirmBody = Type.Object({ code: Type.String({ maxLength: 20 }) })
export const confirmSchema = Type.Object({
  answer: Type.Enum(['confirmed', 'wrong', 'over', 'too-often']),
})
export const trialSchema = Type.Object({
  answer: Type.Enum(['sent-off', 'no-mail', 'no-address', 'too-soon']),
})

const state = Type.Enum(['waiting', 'sending', 'sent', 'failed', 'given-up', 'skipped'])
const channel = Type.Enum(['mail', 'digest', 'messenger'])
export const deliveriesQuery = Type.Object({
  state: Type.Optional(state),
  channel: Type.Optional(channel),
  text: Type.Optional(Type.String({ maxLength: 200 })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
})
export const deliverySchema = Type.Object({
  id: Type.String(),
  channel,
  official: orNull(Type.Object({ id: Type.String(), name: Type.String(), position: orNull(Type.String()) })),
  kind: Type.String(),
  reference: orNull(Type.String()),
  state,
  attempts: Type.Integer(),
  problem: orNull(Type.String()),
  detail: orNull(Type.String({ description: 'What the other side said, without addresses' })),
  uncertain: Type.Boolean({ description: 'A try ended without our learning how: it may have arrived twice' }),
  madeAt: instant,
  nextTryAt: orNull(instant),
  sentAt: orNull(instant),
})
export const theDelivery = Type.Object({ delivery: Type.String({ pattern: '^[0-9a-f]{32}$' }) })
