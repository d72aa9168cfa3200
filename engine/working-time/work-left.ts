import type { WorkingCalendar } from './calendar.ts'
import { localMoment } from './day.ts'
import { type Instant, toMs, workingMinutesBetween } from './minutes.ts'

/** Working time between now and a due time; `late`: it lies behind. */
export interface WorkLeft {
  readonly late: boolean
  readonly minutes: number
  /** Days with work after the day of the earlier moment, the day of the later one among them. */
  readonly days: number
}

/** How much work there is between now and a due time. */
export function workLeft(now: Instant, due: Instant, calendar: WorkingCalendar): WorkLeft {
  if (toMs(due) < toMs(now)) return { ...workLeft(due, now, calendar), late: true }
  const last = localMoment(toMs(due), calendar.zone).day
  let days = 0
  for (let day = localMoment(toMs(now), calendar.zone).day + 1; day <= last; day++)
    if (calendar.dayOn(day).minutes > 0) days += 1
  return { late: false, minutes: workingMinutesBetween(now, due, calendar), days }
}
