import type { WorkingCalendar } from './calendar.ts'
import { dateOf, dayOf, windowsOn } from './day.ts'
import type { LocalDate } from './definition.ts'

/** Working days from one date to another: those after the first, the other included. Negative where it lies before. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0
  return daysIn(from, to).filter((date) => date !== from && isWorkingDay(date, calendar)).length
}

/** The dates of a span on which there is no work, both ends included. */
export function freeDaysIn(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): readonly LocalDate[] {
  return daysIn(from, to).filter((date) => !isWorkingDay(date, calendar))
}

function daysIn(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const first = dayOf(from)
  return Array.from({ length: dayOf(to) - first + 1 }, (_, passed) => dateOf(first + passed))
}

function isWorkingDay(date: LocalDate, calendar: WorkingCalendar): boolean {
  return windowsOn(dayOf(date), calendar).length > 0
}
