import { readText } from '../folder.ts'

interface HolidayFile {
  readonly days: readonly { readonly date: string; readonly name: string }[]
}

/**
 * National holidays and collective leave (libur nasional, cuti bersama) by local date, `2026-08-17` → its name: what
 * `WorkingCalendar.holidays` takes. From the joint ministers' decrees named in holidays.json. Throws where a day is no
 * date.
 */
export function listHolidays(): ReadonlyMap<string, string> {
  const { days } = JSON.parse(readText('calendars', 'holidays.json')) as HolidayFile
  const holidays = new Map<string, string>()
  for (const { date, name } of days) {
    if (!isDate(date) || name === '')
      throw new Error(
        `library/calendars/holidays.json: "${date}" (${name}) must be a date like 2026-08-17 with a name`,
      )
    const known = holidays.get(date)
    holidays.set(date, known === undefined ? name : `${known}; ${name}`)
  }
  return holidays
}

function isDate(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date)
}
