import type { CalendarDay } from './definition.ts'

/** What becomes of the days of a year when those of a file are taken over. Nothing is removed by it. */
export interface DayImport {
  readonly added: readonly CalendarDay[]
  /** Imported before, now with another kind, name or hours. */
  readonly changed: readonly { readonly before: CalendarDay; readonly after: CalendarDay }[]
  /** Stand so already. */
  readonly same: readonly CalendarDay[]
  /** Dates on which a day made by hand stands; it stays, whatever the file says. */
  readonly leftAlone: readonly { readonly byHand: CalendarDay; readonly offered: CalendarDay }[]
  /** Imported before and not in the file: a person looks whether they were called off. */
  readonly missing: readonly CalendarDay[]
  /** How many days of the file are of other years. */
  readonly otherYears: number
  /** All days of the definition afterwards, of every year, in order. */
  readonly days: readonly CalendarDay[]
}

/**
 * Takes the days of one year from a file into those of a definition. Both have one day for a date at most. Doing it
 * again changes nothing.
 */
export function importDays(
  year: number,
  offered: readonly CalendarDay[],
  standing: readonly CalendarDay[],
): DayImport {
  const known = new Map(standing.map((day) => [day.on, day]))
  const inYear = (day: CalendarDay) => day.on.startsWith(`${year}-`)
  const taken = offered.filter(inYear)
  const pairs = taken.flatMap((after) => {
    const before = known.get(after.on)
    return before ? [{ before, after }] : []
  })
  const added = taken.filter(({ on }) => !known.has(on))
  const imported = pairs.filter(({ before }) => !before.byHand)
  const changed = imported.filter(({ before, after }) => !isSame(before, after))
  const dates = new Set(taken.map(({ on }) => on))
  const days = new Map(known)
  for (const day of [...added, ...changed.map(({ after }) => after)]) days.set(day.on, day)
  return {
    added,
    changed,
    same: imported.filter(({ before, after }) => isSame(before, after)).map(({ before }) => before),
    leftAlone: pairs
      .filter(({ before }) => before.byHand)
      .map(({ before, after }) => ({ byHand: before, offered: after })),
    missing: standing.filter((day) => inYear(day) && !day.byHand && !dates.has(day.on)),
    otherYears: offered.length - taken.length,
    days: [...days.values()].toSorted((one, other) => (one.on < other.on ? -1 : 1)),
  }
}

function isSame(one: CalendarDay, other: CalendarDay): boolean {
  return one.kind === other.kind && one.name === other.name && isSameHours(one, other)
}

/** Both have the same hours of their own, or none. */
export function isSameHours({ windows: one }: CalendarDay, { windows: other }: CalendarDay): boolean {
  if (one === undefined || other === undefined) return one === other
  return (
    one.length === other.length &&
    one.every(({ from, until }, at) => other[at]!.from === from && other[at]!.until === until)
  )
}
