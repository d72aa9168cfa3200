import Type from 'typebox'
import { orNull } from '#server/http/or-null.ts'

const date = Type.String({ format: 'date' })
const instant = Type.String({ format: 'date-time' })
const step = Type.String({ description: 'Step of the procedure' })
const days = Type.Object({
  start: Type.Optional(date),
  end: Type.String({ format: 'date', description: 'The due time is the end of work on this day' }),
})
const milestone = Type.Object({ text: Type.String(), on: date })

/** The plan of a case beside what came of it, and what was changed in it. */
export const scheduleSchema = Type.Object({
  today: date,
  steps: Type.Array(
    Type.Object({
      step,
      planned: orNull(
        Type.Object({
          start: orNull(date),
          end: date,
          by: Type.Enum(['schedule', 'standard'], {
            description: 'Set by a schedule, or from its beginning to the due time that its standard gave it',
          }),
        }),
      ),
      actual: Type.Array(Type.Object({ from: date, until: orNull(date) }), {
        description: 'Each time it was worked on',
      }),
      skipped: Type.Boolean(),
      compared: orNull(
        Type.Object({
          kind: Type.Enum(['done', 'open', 'ahead']),
          days: Type.Integer({ description: 'Working days behind the planned end; negative ahead of it' }),
          late: Type.Boolean({ description: 'Its due time has passed, or had when it was done' }),
          again: Type.Boolean({
            description: 'Opened once more after the planned end had passed, so nobody is late by it',
          }),
        }),
      ),
    }),
  ),
  milestones: Type.Array(milestone),
  changes: Type.Array(
    Type.Object({
      version: Type.Integer(),
      at: instant,
      by: Type.Object({ name: Type.String(), position: Type.String(), actingFor: orNull(Type.String()) }),
      reason: orNull(Type.String({ description: 'Null where the schedule was fixed with its step' })),
      steps: Type.Array(Type.Object({ step, from: orNull(days), to: days })),
      milestones: orNull(Type.Object({ from: Type.Array(milestone), to: Type.Array(milestone) })),
      due: Type.Array(Type.Object({ task: Type.String(), from: orNull(instant), to: instant }), {
        description: 'Open tasks whose due time moved at once',
      }),
    }),
    { description: 'Newest first' },
  ),
})
