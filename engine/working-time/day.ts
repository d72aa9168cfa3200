import type { DayNumber, Window, WorkingCalendar } from './calendar.ts'
import { fromLocal, toLocal } from './zone.ts'

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
  return windowsOn(day, calendar).map((window) => ({
    start: momentOf(day, window.from * MINUTE, calendar.zone),
    end: momentOf(day, window.until * MINUTE, calendar.zone),
  }))
}

/** The first day on or after this one (before it, with step -1) on which there is work. */
export function workingDayFrom(day: DayNumber, step: 1 | -1, calendar: WorkingCalendar): DayNumber {
  for (let tried = 0; tried < LONGEST_PAUSE; tried++) {
    const candidate = day + tried * step
    if (windowsOn(candidate, calendar).length > 0) return candidate
  }
  throw new RangeError('This calendar has no working hours: give at least one weekday a window')
}
