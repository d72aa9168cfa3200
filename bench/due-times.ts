import type { TimeUnit } from '#engine/procedure/definition.ts'
import { dueAt } from '#engine/working-time/index.ts'
import { nationCalendar } from '#server/calendars/index.ts'
import { median, rounded } from './setting/figures.ts'
import { atMost, type Target } from './setting/target.ts'

export interface DueTimeFigures {
  /** Microseconds for a due time of 90 working days. */
  readonly ninetyDays: number
  /** Microseconds for one of as many hours. */
  readonly sameInHours: number
}

const passes = 50
const hoursOfNinetyDays = 90 * 7.5
/** A start every nine hours or so through a year, most of them outside working hours. */
const starts = Array.from({ length: 1000 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 5) + index * 31_415_000).toISOString(),
)

/** Due times by the calendar that cases have, whose days are known already. */
export async function measureDueTimes(): Promise<{ figures: DueTimeFigures; targets: readonly Target[] }> {
  const figures = {
    ninetyDays: microsecondsFor(90, 'working-day'),
    sameInHours: microsecondsFor(hoursOfNinetyDays, 'hour'),
  }
  const targets = [
    atMost('a due time of 90 working days', figures.ninetyDays, 50, 'µs'),
    atMost('a due time of as many hours', figures.sameInHours, 50, 'µs'),
  ]
  return { figures, targets }
}

function microsecondsFor(limit: number, unit: TimeUnit): number {
  const calendar = nationCalendar('Asia/Makassar')
  const length = { aim: limit, limit, unit, approximate: false }
  const took: number[] = []
  for (let pass = 0; pass < passes; pass++) {
    const began = performance.now()
    for (const from of starts) dueAt(from, length, calendar)
    took.push(((performance.now() - began) * 1000) / starts.length)
  }
  return rounded(median(took))
}
