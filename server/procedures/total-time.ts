import type { TimeLength, TimeUnit } from '#engine/procedure/definition.ts'

/** Working minutes of a unit by the default hours (Perpres 21/2023: 37.5 h over five days). Calendar units don't add up with these. */
const workingMinutes: Partial<Record<TimeUnit, number>> = {
  minute: 1,
  hour: 60,
  'clock-hour': 60,
  'working-day': 450,
}

interface Span {
  readonly aim: number
  readonly limit: number
}

/** Several lengths one after another. Working time adds up; calendar days and months stay apart. Empty for no lengths. */
export function sumOf(lengths: readonly TimeLength[]): readonly TimeLength[] {
  const approximate = lengths.some((length) => length.approximate)
  const add = (unit: (length: TimeLength) => number | undefined): Span | null => {
    const counted = lengths.flatMap((length) => {
      const factor = unit(length)
      return factor === undefined ? [] : [{ aim: length.aim * factor, limit: length.limit * factor }]
    })
    const total = (end: keyof Span) => counted.reduce((sum, span) => sum + span[end], 0)
    return counted.length === 0 ? null : { aim: total('aim'), limit: total('limit') }
  }
  const only = (wanted: TimeUnit) => add((length) => (length.unit === wanted ? 1 : undefined))
  const working = add((length) => workingMinutes[length.unit])
  const parts: readonly (readonly [TimeUnit, Span | null])[] = [
    ['month', only('month')],
    ['calendar-day', only('calendar-day')],
    working && working.limit < 450
      ? ['hour', whole(working, 60)]
      : ['working-day', working && whole(working, 450)],
  ]
  return parts.flatMap(([unit, span]) => (span ? [{ ...span, unit, approximate }] : []))
}

/** Rounded up to whole units: a sum promises no precision that its parts don't have. */
function whole(span: Span, minutes: number): Span {
  return { aim: Math.ceil(span.aim / minutes), limit: Math.ceil(span.limit / minutes) }
}
