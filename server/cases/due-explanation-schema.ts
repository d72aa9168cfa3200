import Type from 'typebox'
import { orNull } from '#server/http/or-null.ts'

const instant = Type.String({ format: 'date-time' })
const date = Type.String({ format: 'date' })
const minutes = Type.Number()
const reason = Type.Object(
  { kind: Type.String(), name: Type.Optional(Type.String()) },
  { description: 'Why a day has no work, or other hours: weekend, public-holiday, collective-leave, …' },
)
const line = <K extends string, P extends Parameters<typeof Type.Object>[0]>(kind: K, properties: P) =>
  Type.Object({ kind: Type.Literal(kind), ...properties })

/** The shapes of `DueLine`, as engine/working-time says them. */
export const dueExplanationSchema = Type.Object({
  lines: Type.Array(
    Type.Union([
      line('from', { at: instant }),
      line('set', { on: date, at: instant }),
      line('revised', {
        from: date,
        to: date,
        at: instant,
        reason: orNull(Type.String({ description: 'Null where the schedule was fixed once more' })),
      }),
      line('window', {
        from: instant,
        until: instant,
        minutes,
        for: Type.Enum(['length', 'pauses'], {
          description: 'Counted for the standard itself, or to make up for pauses',
        }),
        reason: Type.Optional(reason),
      }),
      line('days', { from: date, until: date, days: Type.Integer(), reason: Type.Optional(reason) }),
      line('skipped', { from: date, until: date, days: Type.Integer(), reason }),
      line('moved', { why: Type.String(), at: instant }),
      line('elapsed', { unit: Type.String(), amount: Type.Number(), until: instant }),
      line('paused', {
        from: instant,
        until: orNull(instant),
        minutes: orNull(minutes),
        waitingFor: Type.Enum(['applicant', 'third-party', 'office', 'nobody'], {
          description: 'nobody: the case was over until it was reopened',
        }),
        reason: Type.String(),
      }),
      line('made-up', { minutes }),
      line('aim', { amount: Type.Number(), at: orNull(instant) }),
      line('until', { at: instant }),
      Type.Object(
        { kind: Type.Literal('would-be'), at: instant },
        { description: 'By the calendar and the standard as they are now' },
      ),
      Type.Object(
        { kind: Type.Literal('kept'), at: instant },
        { description: 'As it was written down before they changed' },
      ),
      line('stands', { minutes }),
    ]),
  ),
  due: orNull(instant),
})
