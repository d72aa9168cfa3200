import type { TimeLength } from '../procedure/definition.ts'
import type { WorkingCalendar } from './calendar.ts'
import { dayOf } from './day.ts'
import type { LocalDate } from './definition.ts'
import type { DueExplanation, DueLine } from './explanation.ts'
import { endOfWorkingDay, type Instant, toInstant, toMs, workingDayOn } from './minutes.ts'
import { type PausedDue, pausedDue, putOffBy, runsThrough } from './paused-due.ts'
import type { Pause, TimeOver } from './pauses.ts'
import { pauseLine, walkDays, walkWindows } from './walk.ts'
import { workingDaysOn } from './working-days.ts'

/**
 * The sum behind a due time, line by line: the windows of minutes and hours add up to the limit; of working days the
 * days and the windows of a rest do, and further windows make up for pauses.
 */
export function explainDue(
  from: Instant,
  length: TimeLength,
  calendar: WorkingCalendar,
  pauses: readonly (Pause | TimeOver)[],
): DueExplanation {
  const result = pausedDue(from, length, calendar, pauses)
  const lines: DueLine[] = [{ kind: 'from', at: from }, ...sumOf(from, length, calendar, result)]
  if (length.aim !== length.limit) {
    const { due } = pausedDue(from, { ...length, limit: length.aim }, calendar, pauses)
    lines.push({ kind: 'aim', amount: length.aim, at: due ?? null })
  }
  return ended(lines, result)
}

/** A day that was set for a step, put aside for another. */
export interface DayRevision {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly at: Instant
  /** Null where the schedule was fixed once more. */
  readonly reason: string | null
}

/**
 * The same for a step that is due on a day somebody set, at the end of its work; `from`: when its clock began, or when the
 * day was set for a clock that ran already. Pauses since then put it off by the work that they took. `revisions` are told
 * first, then free days: where work isn't done on the day that was set it ends on the next.
 */
export function explainSetDay(
  on: LocalDate,
  from: Instant,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
  revisions: readonly DayRevision[] = [],
): DueExplanation {
  const result = putOffBy(pauses, endOfWorkingDay(on, calendar), from, 'working-day', calendar)
  const free = walkDays(dayOf(on), dayOf(workingDayOn(on, calendar)) - 1, calendar)
  const revised = revisions.map((revision): DueLine => ({ kind: 'revised', ...revision }))
  return ended(
    [...revised, ...free, { kind: 'set', on, at: result.unpaused }, ...pausesOf(result, calendar)],
    result,
  )
}

function ended(lines: readonly DueLine[], { due, left }: PausedDue): DueExplanation {
  return due === undefined
    ? { lines: [...lines, { kind: 'stands', minutes: left! }], due: null }
    : { lines: [...lines, { kind: 'until', at: due }], due }
}

function sumOf(
  from: Instant,
  length: TimeLength,
  calendar: WorkingCalendar,
  result: PausedDue,
): readonly DueLine[] {
  if (runsThrough(length.unit)) return throughLines(length, result)
  if (length.unit === 'working-day') return dayLines(from, length.limit, calendar, result)
  const end = result.due ?? toInstant(result.stood.at(-1)!.standstill.start)
  return walkWindows(from, end, calendar, 'length', result.stood)
}

function throughLines({ unit, limit }: TimeLength, { unpaused, stood }: PausedDue): readonly DueLine[] {
  const elapsed: DueLine = { kind: 'elapsed', unit, amount: limit, until: unpaused }
  const minutes = minutesStood(stood)
  return [elapsed, ...stood.map(pauseLine), ...(minutes > 0 ? ([{ kind: 'made-up', minutes }] as const) : [])]
}

/** Days, the rest of a day, then the pauses. */
function dayLines(
  from: Instant,
  amount: number,
  calendar: WorkingCalendar,
  result: PausedDue,
): readonly DueLine[] {
  const { unpaused } = result
  const { first, startsFree, last, reached, moved } = workingDaysOn(from, amount, calendar)
  const lines: DueLine[] = [...walkDays(startsFree ? first : first + 1, last, calendar)]
  const ahead = toMs(reached) >= toMs(from)
  if (moved && ahead) lines.push({ kind: 'moved', why: moved, at: reached })
  if (reached !== unpaused) lines.push(...walkWindows(ahead ? reached : from, unpaused, calendar, 'length'))
  return [...lines, ...pausesOf(result, calendar)]
}

/** What stood still, and the windows that make up for it. */
function pausesOf({ unpaused, due, stood }: PausedDue, calendar: WorkingCalendar): readonly DueLine[] {
  const madeUp = due === undefined || due === unpaused ? [] : walkWindows(unpaused, due, calendar, 'pauses')
  return [...stood.map(pauseLine), ...madeUp]
}

function minutesStood(stood: PausedDue['stood']): number {
  return stood.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
}
