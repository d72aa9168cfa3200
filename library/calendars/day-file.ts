import { type CalendarDay, isSameHours, longestName } from '#engine/working-time/index.ts'
import { type DayMistake, dayMistake } from './day-mistakes.ts'

/** What was read from a file: one day a date in order of dates, and the mistakes in order of lines. */
export interface DayFile {
  readonly days: readonly CalendarDay[]
  readonly mistakes: readonly DayMistake[]
}

export interface DayOnLine {
  readonly line: number
  readonly day: CalendarDay
}

/** Two names of one date are joined where they have room; two kinds or hours of it are a mistake, and the first counts. */
export function dayFile(found: readonly DayOnLine[], noted: readonly DayMistake[]): DayFile {
  const mistakes = [...noted]
  const byDate = new Map<string, { line: number; day: CalendarDay; names: string[] }>()
  for (const { line, day } of found) {
    const known = byDate.get(day.on)
    if (day.name.length > longestName)
      mistakes.push(dayMistake(line, 'name-too-long', { date: day.on, most: String(longestName) }))
    else if (!known) byDate.set(day.on, { line, day, names: [day.name] })
    else if (known.day.kind !== day.kind || !isSameHours(known.day, day))
      mistakes.push(dayMistake(line, 'two-kinds', { date: day.on, line: String(known.line) }))
    else if (!known.names.includes(day.name) && joined([...known.names, day.name]).length <= longestName)
      known.names.push(day.name)
  }
  if (found.length === 0 && noted.length === 0) mistakes.push(dayMistake(1, 'no-days'))
  return {
    days: [...byDate.values()]
      .map(({ day, names }) => ({ ...day, name: joined(names) }))
      .toSorted((one, other) => (one.on < other.on ? -1 : 1)),
    mistakes: mistakes.toSorted((one, other) => one.line - other.line),
  }
}

const joined = (names: readonly string[]) => names.join('; ')
