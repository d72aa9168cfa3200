import type { TimeLength } from '../procedure/definition.ts'
import type { WorkingCalendar } from './calendar.ts'
import type { DueExplanation, DueLine } from './explanation.ts'
import { type Instant, toInstant, toMs } from './minutes.ts'
import { type PausedDue, pausedDue, runsThrough } from './paused-due.ts'
import type { Pause } from './pauses.ts'
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
  pauses: readonly Pause[],
): DueExplanation {
  const result = pausedDue(from, length, calendar, pauses)
  const lines: DueLine[] = [{ kind: 'from', at: from }, ...sumOf(from, length, calendar, result)]
  if (length.aim !== length.limit) {
    const { due } = pausedDue(from, { ...length, limit: length.aim }, calendar, pauses)
    lines.push({ kind: 'aim', amount: length.aim, at: due ?? null })
  }
  if (result.due === undefined) lines.push({ kind: 'stands', minutes: result.left! })
  else lines.push({ kind: 'until', at: result.due })
  return {
    unit: length.unit,
    amount: length.limit,
    approximate: length.approximate,
    lines,
    due: result.due ?? null,
  }
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

/** Days, the rest of a day, then what stood still and the windows that make up for it. */
function dayLines(
  from: Instant,
  amount: number,
  calendar: WorkingCalendar,
  { unpaused, due, stood }: PausedDue,
): readonly DueLine[] {
  const { first, startsFree, last, reached, moved } = workingDaysOn(from, amount, calendar)
  const lines: DueLine[] = [...walkDays(startsFree ? first : first + 1, last, calendar)]
  const ahead = toMs(reached) >= toMs(from)
  if (moved && ahead) lines.push({ kind: 'moved', why: moved, at: reached })
  if (reached !== unpaused) lines.push(...walkWindows(ahead ? reached : from, unpaused, calendar, 'length'))
  lines.push(...stood.map(pauseLine))
  if (due !== undefined && due !== unpaused) lines.push(...walkWindows(unpaused, due, calendar, 'pauses'))
  return lines
}

function minutesStood(stood: PausedDue['stood']): number {
  return stood.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
}
