import type { WorkingCalendar } from './calendar.ts'
import {
  dateOf,
  dayOf,
  localMoment,
  momentOf,
  spansOn,
  windowsOn,
  workingDayFrom,
  workOfWholeDay,
} from './day.ts'

/** An instant, ISO 8601 in UTC. */
export type Instant = string

const MINUTE = 60_000

export function toMs(at: Instant): number {
  const ms = Date.parse(at)
  if (Number.isNaN(ms))
    throw new RangeError(`${at} is not an instant: write it like 2026-11-20T03:00:00.000Z`)
  return ms
}

export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString()
}

/**
 * The instant by which so many minutes of work have passed. Ends at the close of a window rather than at the opening
 * of the next; negative minutes count back, for a warning ahead of time.
 */
export function addWorkingMinutes(from: Instant, minutes: number, calendar: WorkingCalendar): Instant {
  const start = toMs(from)
  const ms = Math.round(minutes * MINUTE)
  if (ms === 0) return toInstant(start)
  return toInstant(ms > 0 ? forward(start, ms, calendar) : back(start, -ms, calendar))
}

function forward(start: number, length: number, calendar: WorkingCalendar): number {
  let left = length
  const first = localMoment(start, calendar.zone).day
  for (let day = first; ; day++) {
    day = workingDayFrom(day, 1, calendar)
    const whole = day === first ? null : workOfWholeDay(day, calendar)
    if (whole !== null && left > whole) {
      left -= whole
      continue
    }
    for (const span of spansOn(day, calendar)) {
      const begin = Math.max(span.start, start)
      if (begin >= span.end) continue
      if (left <= span.end - begin) return begin + left
      left -= span.end - begin
    }
  }
}

function back(start: number, length: number, calendar: WorkingCalendar): number {
  let left = length
  const last = localMoment(start, calendar.zone).day
  for (let day = last; ; day--) {
    day = workingDayFrom(day, -1, calendar)
    const whole = day === last ? null : workOfWholeDay(day, calendar)
    if (whole !== null && left > whole) {
      left -= whole
      continue
    }
    for (const span of spansOn(day, calendar).reverse()) {
      const finish = Math.min(span.end, start)
      if (finish <= span.start) continue
      if (left <= finish - span.start) return finish - left
      left -= finish - span.start
    }
  }
}

/** Minutes of work between two instants, fractions included; negative when `to` lies before `from`. */
export function workingMinutesBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  const start = toMs(from)
  const end = toMs(to)
  if (end < start) return -workingMinutesBetween(to, from, calendar)
  const first = localMoment(start, calendar.zone).day
  const last = localMoment(end, calendar.zone).day
  let worked = 0
  for (let day = first; day <= last; day++) {
    const whole = day === first || day === last ? null : workOfWholeDay(day, calendar)
    if (whole !== null) {
      worked += whole
      continue
    }
    for (const span of spansOn(day, calendar)) {
      worked += Math.max(0, Math.min(span.end, end) - Math.max(span.start, start))
    }
  }
  return worked / MINUTE
}

/** When work closes on a local date; on a free day, when it closes on the next working day. */
export function endOfWorkingDay(date: string, calendar: WorkingCalendar): Instant {
  const day = workingDayFrom(dayOf(date), 1, calendar)
  const last = windowsOn(day, calendar).at(-1)!
  return toInstant(momentOf(day, last.until * MINUTE, calendar.zone))
}

/** The day on which a day's work is done: that day, or the next working one where it is free. */
export function workingDayOn(date: string, calendar: WorkingCalendar): string {
  return dateOf(workingDayFrom(dayOf(date), 1, calendar))
}

/** The local date of an instant. */
export function localDateOf(at: Instant, calendar: WorkingCalendar): string {
  return dateOf(localMoment(toMs(at), calendar.zone).day)
}

/** The first moment of a local date. Throws RangeError where the calendar has no such date. */
export function startOfDay(date: string, calendar: WorkingCalendar): Instant {
  const day = dayOf(date)
  if (dateOf(day) !== date) throw new RangeError(`${date} is not a date: write it like 2026-11-20`)
  return toInstant(momentOf(day, 0, calendar.zone))
}
