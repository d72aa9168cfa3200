import { type CalendarDay, isDate } from '#engine/working-time/index.ts'
import { readText } from '../folder.ts'

interface HolidayFile {
  readonly days: readonly { readonly date: string; readonly name: string; readonly kind: string }[]
}

const kinds = { libur_nasional: 'public-holiday', cuti_bersama: 'collective-leave' } as const

/** On what ground they stand in a government's register where a new version brought others. */
export const nationalDaysReason = 'Hari libur nasional diperbarui dalam versi baru Laksana'

/**
 * National holidays and collective leave, one for each date, in order: from the joint ministers' decrees named in
 * holidays.json. Throws where a day is no date, has no name or is of no known kind.
 */
export function listNationalDays(): readonly CalendarDay[] {
  const { days } = JSON.parse(readText('calendars', 'holidays.json')) as HolidayFile
  const byDate = new Map<string, CalendarDay>()
  for (const { date, name, kind } of days) {
    if (!isDate(date) || name === '' || !isKind(kind))
      throw new Error(
        `library/calendars/holidays.json: "${date}" (${name}) must be a date like 2026-08-17 with a name, libur_nasional or cuti_bersama`,
      )
    const known = byDate.get(date)
    byDate.set(
      date,
      known ? { ...known, name: `${known.name}; ${name}` } : { on: date, kind: kinds[kind], name },
    )
  }
  return [...byDate.values()]
}

function isKind(kind: string): kind is keyof typeof kinds {
  return Object.hasOwn(kinds, kind)
}
