import type { TimeLength, TimeUnit } from '../procedure/definition.ts'
import type { WorkingCalendar } from './calendar.ts'
import { dueAt } from './due.ts'
import { addWorkingMinutes, type Instant, toInstant, toMs, workingMinutesBetween } from './minutes.ts'
import { type Pause, type Standstill, standstills, type TimeOver } from './pauses.ts'

const MINUTE = 60_000

export interface PausedDue {
  /** When it would have been due without any pause. */
  readonly unpaused: Instant
  /** Absent while the clock stands still. */
  readonly due?: Instant
  /** The pauses that moved it, with the minutes for which each did. An open one has none yet. */
  readonly stood: readonly { readonly standstill: Standstill; readonly minutes: number | null }[]
  /** Minutes left on a clock that stands still. */
  readonly left?: number
}

/**
 * When the limit of a time standard runs out, if the clock stood still in some pauses. Each puts it off by the time
 * that would have counted meanwhile: working minutes for minutes, hours and working days (a weekend adds nothing), all
 * of it for clock hours, calendar days and months. What begins at the limit or after it moves nothing, and no limit lies
 * inside a pause.
 */
export function pausedDue(
  from: Instant,
  length: TimeLength,
  calendar: WorkingCalendar,
  pauses: readonly (Pause | TimeOver)[],
): PausedDue {
  return putOffBy(pauses, dueAt(from, length, calendar), from, length.unit, calendar)
}

/** The same for a limit that is known: `unpaused`, of a clock that began at `from` and runs by `unit`. */
export function putOffBy(
  pauses: readonly (Pause | TimeOver)[],
  unpaused: Instant,
  from: Instant,
  unit: TimeUnit,
  calendar: WorkingCalendar,
): PausedDue {
  const stood: { standstill: Standstill; minutes: number | null }[] = []
  let due = unpaused
  let stoodUntil: number | undefined
  for (const standstill of standstills(pauses, from)) {
    if (standstill.start >= toMs(due) && standstill.start !== stoodUntil) break
    const begin = toInstant(standstill.start)
    if (standstill.end === Number.POSITIVE_INFINITY) {
      stood.push({ standstill, minutes: null })
      return { unpaused, stood, left: minutesCounted(begin, due, unit, calendar) }
    }
    const minutes = minutesCounted(begin, toInstant(standstill.end), unit, calendar)
    stood.push({ standstill, minutes })
    due = putOff(due, minutes, unit, calendar)
    stoodUntil = standstill.end
  }
  return { unpaused, due, stood }
}

/** Clock hours, calendar days and months don't ask whether anybody works. */
export function runsThrough(unit: TimeUnit): boolean {
  return unit === 'clock-hour' || unit === 'calendar-day' || unit === 'month'
}

function minutesCounted(from: Instant, until: Instant, unit: TimeUnit, calendar: WorkingCalendar): number {
  return runsThrough(unit)
    ? (toMs(until) - toMs(from)) / MINUTE
    : workingMinutesBetween(from, until, calendar)
}

function putOff(due: Instant, minutes: number, unit: TimeUnit, calendar: WorkingCalendar): Instant {
  return runsThrough(unit)
    ? toInstant(toMs(due) + minutes * MINUTE)
    : addWorkingMinutes(due, minutes, calendar)
}
