import type { DayNumber, WorkingCalendar } from './calendar.ts'
import { localMoment, spansOn, workingDayFrom } from './day.ts'
import { type Instant, toMs, workingMinutesBetween } from './minutes.ts'

/** Working time between now and a due time; `late`: it lies behind. */
export interface WorkLeft {
  readonly late: boolean
  readonly minutes: number
  /** Days with work after the day of the earlier moment, the day of the later one among them. */
  readonly days: number
  /** Working days that pass from one to the other: from Monday at three to Wednesday at nine it is one. */
  readonly wholeDays: number
}

/** How much work there is between now and a due time. */
export function workLeft(now: Instant, due: Instant, calendar: WorkingCalendar): WorkLeft {
  if (toMs(due) < toMs(now)) return { ...workLeft(due, now, calendar), late: true }
  const days = workingDaysAfter(
    localMoment(toMs(now), calendar.zone).day,
    localMoment(toMs(due), calendar.zone).day,
    calendar,
  )
  const [first, last] = [placeOf(now, calendar), placeOf(due, calendar)]
  const begun = workingDaysAfter(first.day, last.day, calendar)
  const wholeDays = Math.max(0, last.done < first.done ? begun - 1 : begun)
  return { late: false, minutes: workingMinutesBetween(now, due, calendar), days, wholeDays }
}

function workingDaysAfter(from: DayNumber, last: DayNumber, calendar: WorkingCalendar): number {
  let days = 0
  for (let day = from + 1; day <= last; day++) if (calendar.dayOn(day).minutes > 0) days += 1
  return days
}

/** The working day of a moment and how much of it is done by then, 0 to 1; a free day is the end of the one before. */
function placeOf(at: Instant, calendar: WorkingCalendar): { readonly day: DayNumber; readonly done: number } {
  const ms = toMs(at)
  const { day } = localMoment(ms, calendar.zone)
  const spans = spansOn(day, calendar)
  if (spans.length === 0) return { day: workingDayFrom(day, -1, calendar), done: 1 }
  const sum = (until: (end: number) => number) =>
    spans.reduce((total, { start, end }) => total + Math.max(0, until(end) - start), 0)
  return { day, done: sum((end) => Math.min(ms, end)) / sum((end) => end) }
}
