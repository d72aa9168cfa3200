import { Temporal } from 'temporal-polyfill'
import type { TimeLength } from '../procedure/definition.ts'
import type { WorkingCalendar } from './calendar.ts'
import { addWorkingMinutes, type Instant, toInstant, toMs } from './minutes.ts'
import { workingDaysOn } from './working-days.ts'

const HOUR = 3_600_000

/**
 * When the limit of a time standard runs out. Minutes and hours run inside working hours; a working day is a unit of
 * its own (the same time of day so many working days on); calendar days, months and clock hours run through.
 */
export function dueAt(from: Instant, length: TimeLength, calendar: WorkingCalendar): Instant {
  const amount = length.limit
  switch (length.unit) {
    case 'minute':
      return addWorkingMinutes(from, amount, calendar)
    case 'hour':
      return addWorkingMinutes(from, amount * 60, calendar)
    case 'clock-hour':
      return toInstant(toMs(from) + amount * HOUR)
    case 'working-day':
      return workingDaysOn(from, amount, calendar).end
    case 'calendar-day':
      return afterCalendar(from, { days: Math.floor(amount) }, (amount % 1) * 24, calendar)
    case 'month':
      return afterCalendar(from, { months: Math.floor(amount) }, (amount % 1) * 30 * 24, calendar)
  }
}

function afterCalendar(
  from: Instant,
  whole: { days: number } | { months: number },
  hours: number,
  calendar: WorkingCalendar,
): Instant {
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(calendar.zone)
  return toInstant(start.add(whole).epochMilliseconds + hours * HOUR)
}
