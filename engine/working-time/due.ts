import { Temporal } from 'temporal-polyfill'
import type { TimeLength } from '../procedure/definition.ts'
import type { WorkingCalendar } from './calendar.ts'
import { type DayNumber, localMoment, momentOf, windowsOn, workingDayFrom } from './day.ts'
import { addWorkingMinutes, type Instant, toInstant, toMs } from './minutes.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

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
      return afterWorkingDays(from, amount, calendar)
    case 'calendar-day':
      return afterCalendar(from, { days: Math.floor(amount) }, (amount % 1) * 24, calendar)
    case 'month':
      return afterCalendar(from, { months: Math.floor(amount) }, (amount % 1) * 30 * 24, calendar)
  }
}

/**
 * The same time of day, `amount` working days later, moved into that day's hours: before opening to the opening, in a
 * break to its end, after closing to the close. What begins on a free day begins after the close of the day before it,
 * so that the first working day counts whole. Half a day is half of the hours of the day it falls on.
 */
function afterWorkingDays(from: Instant, amount: number, calendar: WorkingCalendar): Instant {
  const start = localMoment(toMs(from), calendar.zone)
  const free = windowsOn(start.day, calendar).length === 0
  let day = free ? workingDayFrom(start.day, -1, calendar) : start.day
  for (let passed = 0; passed < Math.floor(amount); passed++) day = workingDayFrom(day + 1, 1, calendar)
  const reached = clamp(day, free ? Number.POSITIVE_INFINITY : start.time, calendar)
  const rest = amount % 1
  return rest === 0 ? reached : addWorkingMinutes(reached, rest * minutesOfNext(day, calendar), calendar)
}

function clamp(day: DayNumber, time: number, calendar: WorkingCalendar): Instant {
  const windows = windowsOn(day, calendar)
  const window = windows.find((candidate) => time <= candidate.until * MINUTE) ?? windows.at(-1)!
  const inside = Math.min(Math.max(time, window.from * MINUTE), window.until * MINUTE)
  return toInstant(momentOf(day, inside, calendar.zone))
}

function minutesOfNext(day: DayNumber, calendar: WorkingCalendar): number {
  const next = windowsOn(workingDayFrom(day + 1, 1, calendar), calendar)
  return next.reduce((sum, window) => sum + window.until - window.from, 0)
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
