import Type from 'typebox'

/** A length of time as the API gives it: `aim` to `limit` of a unit, the same where the document names one number. */
export const timeLength = Type.Object({
  aim: Type.Number(),
  limit: Type.Number(),
  unit: Type.Enum(['minute', 'hour', 'clock-hour', 'working-day', 'calendar-day', 'month']),
  approximate: Type.Boolean(),
})
