import type { WorkingCalendar } from './calendar.ts'
import { addWorkingMinutes, type Instant, toInstant, toMs, workingMinutesBetween } from './minutes.ts'
import { type Stop, standstills, type WaitingFor } from './pauses.ts'

/** Working minutes that have passed, and whose they were. */
export interface TimeSpent {
  /** Minutes the clock counted: those of no pause. */
  readonly counted: number
  /** All working minutes but those in which a case was over. A pause for the office's own sake is the office's time, though the clock stood still. */
  readonly by: Readonly<Record<WaitingFor, number>>
}

/** The working time between two instants. A pause that is still open lasts until the second. */
export function spent(
  from: Instant,
  until: Instant,
  calendar: WorkingCalendar,
  pauses: readonly Stop[],
): TimeSpent {
  const all = Math.max(0, workingMinutesBetween(from, until, calendar))
  const waited: Record<Stop['waitingFor'], number> = { applicant: 0, 'third-party': 0, office: 0, nobody: 0 }
  for (const { start, end, pause } of standstills(pauses, from)) {
    const finish = Math.min(end, toMs(until))
    if (finish <= start) continue
    waited[pause.waitingFor] += workingMinutesBetween(toInstant(start), toInstant(finish), calendar)
  }
  const { nobody, ...by } = waited
  const counted = all - by.applicant - by['third-party'] - by.office - nobody
  return { counted, by: { ...by, office: counted + by.office } }
}

/**
 * A due time put off by the work that would have been done in the pauses behind it, so that what lies between it and now
 * is late. A pause that is still open lasts until now.
 */
export function lateSince(
  due: Instant,
  now: Instant,
  calendar: WorkingCalendar,
  stops: readonly Stop[],
): Instant {
  if (due >= now || !stops.some(({ until = now }) => until > due)) return due
  const stood = workingMinutesBetween(due, now, calendar) - spent(due, now, calendar, stops).counted
  return stood > 0 ? addWorkingMinutes(due, stood, calendar) : due
}
