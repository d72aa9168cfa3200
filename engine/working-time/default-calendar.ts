import type { Weekday, Window, WorkingCalendar } from './calendar.ts'

const at = (hour: number, minute = 0): number => hour * 60 + minute

const mondayToThursday: readonly Window[] = [
  { from: at(7, 30), until: at(12) },
  { from: at(13), until: at(16) },
]
const friday: readonly Window[] = [
  { from: at(7, 30), until: at(11, 30) },
  { from: at(13), until: at(16, 30) },
]

const weekly: Readonly<Record<Weekday, readonly Window[]>> = {
  1: mondayToThursday,
  2: mondayToThursday,
  3: mondayToThursday,
  4: mondayToThursday,
  5: friday,
  6: [],
  7: [],
}

/**
 * The hours of Perpres 21/2023 art. 4: 37.5 a week without breaks, Monday to Thursday 07.30–16.00 with a break of
 * 60 minutes, Friday 07.30–16.30 with 90. `holidays`: local date → name.
 */
export function defaultCalendar(
  zone: string,
  holidays: Iterable<readonly [string, string]>,
): WorkingCalendar {
  return { zone, weekly, holidays: new Map(holidays) }
}
