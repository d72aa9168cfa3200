import type { WorkingCalendar } from '#engine/working-time/calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from '#engine/working-time/index.ts'

const day = 86_400_000

/**
 * When the acts of a demonstration happened: spread over the office's hours from the day of submission until now, the
 * last one some time ago. `parts` acts after the submission; `at(0)` is the submission.
 */
export function actTimes(
  daysAgo: number,
  parts: number,
  now: string,
  calendar: WorkingCalendar,
): (part: number) => string {
  const begun = new Date(Date.parse(now) - daysAgo * day).toISOString()
  const start = addWorkingMinutes(begun, 30, calendar)
  const span = workingMinutesBetween(start, now, calendar)
  return (part) =>
    part === 0 ? start : addWorkingMinutes(start, Math.floor((span * part) / (parts + 1)), calendar)
}
