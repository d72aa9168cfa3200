import type { TimeLength, TimeUnit } from '../../procedure/definition.ts'
import type { WorkingCalendar } from '../calendar.ts'
import type { CalendarDay, LocalDate } from '../definition.ts'
import { resolveCalendar } from '../resolve.ts'

/** A due time as somebody would work it out by hand; both moments by the clock in Jakarta. */
export type WorkedCase = readonly [
  name: string,
  from: string,
  limit: number,
  unit: TimeUnit,
  on: WorkingCalendar,
  due: string,
]

/** `2026-11-16T08:00` by the clock in Jakarta. */
export function wib(local: string): string {
  return new Date(`${local}:00+07:00`).toISOString()
}

/** A standard of one number. */
export function lengthOf(limit: number, unit: TimeUnit): TimeLength {
  return { aim: limit, limit, unit, approximate: false }
}

export function holiday(on: LocalDate, name = 'Libur'): CalendarDay {
  return { on, kind: 'public-holiday', name }
}

/** An office that works through from hour to hour, Monday to Friday. */
export function mondayToFriday(
  from: number,
  until: number,
  holidays: readonly LocalDate[] = [],
): WorkingCalendar {
  const day = [{ from: from * 60, until: until * 60 }]
  const weekly = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] }
  const days = holidays.map((on) => holiday(on))
  return resolveCalendar('Asia/Jakarta', [{ hours: [{ weekly }], spans: [], days }])
}
