import type { Window, WorkingCalendar } from './calendar.ts'
import type { CalendarDay, CalendarDefinition, WeeklyHours } from './definition.ts'
import { resolveCalendar } from './resolve.ts'

const at = (hour: number, minute = 0): number => hour * 60 + minute

const weekOf = (mondayToThursday: readonly Window[], friday: readonly Window[]): WeeklyHours => ({
  1: mondayToThursday,
  2: mondayToThursday,
  3: mondayToThursday,
  4: mondayToThursday,
  5: friday,
  6: [],
  7: [],
})

/**
 * The hours of Perpres 21/2023 art. 4: 37.5 a week without breaks, Monday to Thursday 07.30–16.00 with a break of
 * 60 minutes, Friday 07.30–16.30 with 90.
 */
const ordinaryHours = weekOf(
  [
    { from: at(7, 30), until: at(12) },
    { from: at(13), until: at(16) },
  ],
  [
    { from: at(7, 30), until: at(11, 30) },
    { from: at(13), until: at(16, 30) },
  ],
)

/**
 * The hours of Ramadan of the same article: 32.5 a week, Monday to Thursday 08.00–15.00 with 30 minutes, Friday
 * 08.00–15.30 with 60. From when until when, a government says each year.
 */
export const ramadanHours: WeeklyHours = weekOf(
  [
    { from: at(8), until: at(12) },
    { from: at(12, 30), until: at(15) },
  ],
  [
    { from: at(8), until: at(11, 30) },
    { from: at(12, 30), until: at(15, 30) },
  ],
)

/** What holds for every government, until it says something else: the hours of Perpres 21/2023 and the days given. */
export function nationalDefinition(days: readonly CalendarDay[]): CalendarDefinition {
  return { hours: [{ weekly: ordinaryHours }], spans: [], days }
}

/** The calendar of an office that has said nothing of its own. */
export function defaultCalendar(zone: string, days: readonly CalendarDay[]): WorkingCalendar {
  return resolveCalendar(zone, [nationalDefinition(days)])
}
