import Type from 'typebox'
import { orNull } from '#server/http/or-null.ts'
import { timeLength } from '#server/procedures/index.ts'
import { dueExplanationSchema } from './due-explanation-schema.ts'

const instant = Type.String({ format: 'date-time' })
const whose = Type.Enum(['applicant', 'third-party', 'office'])

export const timeSpentSchema = (description: string) =>
  Type.Object(
    {
      counted: Type.Number({ description: 'Those of the office while the clock ran' }),
      by: Type.Object({ applicant: Type.Number(), 'third-party': Type.Number(), office: Type.Number() }),
    },
    { description },
  )

export const standardSchema = Type.Union([
  Type.Intersect([Type.Object({ kind: Type.Literal('length') }), timeLength]),
  Type.Object({ kind: Type.Literal('set-by'), step: Type.String() }),
])

const mode = Type.Enum(['one', 'any-of', 'all-of'], {
  description: 'Of several performers: whether one of them was enough',
})

const kept = orNull(
  Type.Boolean({ description: 'Null: there is nothing to keep, or it is open and not late' }),
)
const lateBy = Type.Number({ description: 'Working minutes beyond the due time, pauses left out' })

/** The shapes of `StepClock` and `TotalClock`, as engine/case says them. */
export const stepClockSchema = Type.Object({
  task: Type.String(),
  step: Type.String(),
  round: Type.Integer(),
  performers: Type.Array(Type.String()),
  calling: Type.Boolean(),
  owedBy: whose,
  openedAt: instant,
  endedAt: orNull(instant),
  end: orNull(
    Type.Enum(['completed', 'repeated', 'skipped', 'passed', 'returned', 'undone', 'closed'], {
      description: 'Null: still open',
    }),
  ),
  outcome: Type.Optional(Type.String()),
  completedBy: Type.Optional(
    Type.String({ description: 'The official who completed it, holding it or not' }),
  ),
  returnedTo: Type.Optional(Type.String()),
  standard: Type.Optional(standardSchema),
  dueAt: Type.Optional(instant),
  spent: timeSpentSchema('Working minutes, and whose they were'),
  held: Type.Array(
    Type.Object({
      from: instant,
      until: orNull(instant),
      performers: Type.Array(Type.String(), { description: 'Who owed it meanwhile' }),
      mode,
      heldBy: orNull(Type.String({ description: 'The official who held it in person' })),
      minutes: Type.Number({ description: 'Working minutes, pauses left out' }),
    }),
    { description: 'With whom it lay, in turn' },
  ),
  pauses: Type.Array(
    Type.Object({
      from: instant,
      until: Type.Optional(instant),
      waitingFor: whose,
      reason: Type.String(),
    }),
  ),
  kept,
  lateBy,
})

/** The shape of `PerformerTimes`, as engine/case says it. */
export const performerTimesSchema = Type.Object(
  {
    performers: Type.Array(
      Type.Object({
        performers: Type.Array(Type.String()),
        mode,
        minutes: Type.Number({ description: 'Working minutes that clocks counted' }),
        times: Type.Integer({ description: 'How many times a step lay with them' }),
        held: Type.Array(Type.Object({ official: orNull(Type.String()), minutes: Type.Number() }), {
          description: 'The same minutes by who held it in person',
        }),
      }),
    ),
    waited: Type.Object(
      { applicant: Type.Number(), 'third-party': Type.Number(), office: Type.Number() },
      { description: 'Pauses, and steps that wait for somebody outside' },
    ),
    minutes: Type.Number({ description: 'All of it; what ran beside each other counts in each' }),
  },
  { description: 'The time of all steps by performers of the SOP' },
)

export const totalClockSchema = Type.Object(
  { standard: timeLength, submittedAt: instant, due: dueExplanationSchema, kept, lateBy },
  { description: 'The total that the SOP states; it never moves a due time of a step' },
)
