import type { DayNumber, WorkingCalendar } from './calendar.ts'
import { localMoment, momentOf, windowsOn, workingDayFrom } from './day.ts'
import { addWorkingMinutes, type Instant, toInstant, toMs } from './minutes.ts'

const MINUTE = 60_000

/** Why the same time of day isn't the time it ends at: it lies outside that day's hours, or the count began on a free day. */
export type Moved = 'before-opening' | 'in-break' | 'after-close' | 'began-on-free-day'

export interface WorkingDaysOn {
  /** The day the count began on, free or not; it isn't counted itself unless it is free. */
  readonly first: DayNumber
  readonly startsFree: boolean
  /** The last of the whole days. */
  readonly last: DayNumber
  /** When the whole days are over, and why not at the same time of day. */
  readonly reached: Instant
  readonly moved?: Moved
  /** When the rest of a day is over too. */
  readonly end: Instant
}

/**
 * The same time of day, `amount` working days later, moved into that day's hours: before opening to the opening, in a
 * break to its end, after closing to the close. What begins on a free day begins after the close of the day before it,
 * so that the first working day counts whole. Half a day is half of the hours of the day after the whole ones.
 */
export function workingDaysOn(from: Instant, amount: number, calendar: WorkingCalendar): WorkingDaysOn {
  const start = localMoment(toMs(from), calendar.zone)
  const startsFree = windowsOn(start.day, calendar).length === 0
  let last = startsFree ? workingDayFrom(start.day, -1, calendar) : start.day
  for (let passed = 0; passed < Math.floor(amount); passed++) last = workingDayFrom(last + 1, 1, calendar)
  const { time, moved } = startsFree ? closeOf(last, calendar) : intoHours(last, start.time, calendar)
  const reached = toInstant(momentOf(last, time, calendar.zone))
  const rest = amount % 1
  const end = rest === 0 ? reached : addWorkingMinutes(reached, rest * minutesAfter(last, calendar), calendar)
  return { first: start.day, startsFree, last, reached, ...(moved && { moved }), end }
}

interface TimeOfDay {
  readonly time: number
  readonly moved?: Moved
}

function intoHours(day: DayNumber, time: number, calendar: WorkingCalendar): TimeOfDay {
  const windows = windowsOn(day, calendar)
  const index = windows.findIndex((window) => time <= window.until * MINUTE)
  if (index < 0) return { ...closeOf(day, calendar), moved: 'after-close' }
  const opening = windows[index]!.from * MINUTE
  if (time >= opening) return { time }
  return { time: opening, moved: index === 0 ? 'before-opening' : 'in-break' }
}

function closeOf(day: DayNumber, calendar: WorkingCalendar): TimeOfDay {
  return { time: windowsOn(day, calendar).at(-1)!.until * MINUTE, moved: 'began-on-free-day' }
}

function minutesAfter(day: DayNumber, calendar: WorkingCalendar): number {
  return calendar.dayOn(workingDayFrom(day + 1, 1, calendar)).minutes
}
