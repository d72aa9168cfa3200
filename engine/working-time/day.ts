import type { DayNumber, Window, WorkingCalendar } from './calendar.ts'
import { fromLocal, steadyOffset, toLocal } from './zone.ts'

const DAY = 86_400_000
const MINUTE = 60_000
/** So many days without a working hour mean that the calendar has none, not that the wait is long. */
const LONGEST_PAUSE = 800

export interface LocalMoment {
  readonly day: DayNumber
  /** Milliseconds since local midnight by the clock on the wall. */
  readonly time: number
}

/** A day that the calendar has, written `2026-11-20`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

export function localMoment(epochMs: number, zone: string): LocalMoment {
  const local = toLocal(epochMs, zone)
  const day = Math.floor(local / DAY)
  return { day, time: local - day * DAY }
}

export function momentOf(day: DayNumber, time: number, zone: string): number {
  return fromLocal(day * DAY + time, zone)
}

export function dayOf(date: string): DayNumber {
  const ms = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(ms)) throw new RangeError(`${date} is not a date: write it like 2026-11-20`)
  return ms / DAY
}

export function dateOf(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The stretches of work on a day, in order; none where it is free. */
export function windowsOn(day: DayNumber, calendar: WorkingCalendar): readonly Window[] {
  return calendar.dayOn(day).windows
}

/** The windows of a day as instants. */
export function spansOn(day: DayNumber, calendar: WorkingCalendar): { start: number; end: number }[] {
  const windows = windowsOn(day, calendar)
  const steady = windows.length === 0 ? null : steadyOffset(day, calendar.zone)
  const at = (minute: number): number =>
    steady === null ? momentOf(day, minute * MINUTE, calendar.zone) : day * DAY + minute * MINUTE - steady
  return windows.map(({ from, until }) => ({ start: at(from), end: at(until) }))
}

/** Milliseconds of work on a whole day; null where the clocks change about it, so that each window has to be looked at. */
export function workOfWholeDay(day: DayNumber, calendar: WorkingCalendar): number | null {
  return steadyOffset(day, calendar.zone) === null ? null : calendar.dayOn(day).minutes * MINUTE
}

/** The first day on or after this one (before it, with step -1) on which there is work. */
export function workingDayFrom(day: DayNumber, step: 1 | -1, calendar: WorkingCalendar): DayNumber {
  for (let tried = 0; tried < LONGEST_PAUSE; tried++) {
    const candidate = day + tried * step
    if (windowsOn(candidate, calendar).length > 0) return candidate
  }
  throw new RangeError('This calendar has no working hours: give at least one weekday a window')
}
