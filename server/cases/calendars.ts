import { defaultCalendar, type WorkingCalendar } from '#engine/working-time/index.ts'
import { listNationalDays } from '#library/index.ts'

const calendars = new Map<string, WorkingCalendar>()

/** Working hours of Perpres 21/2023 with national holidays and collective leave, in an IANA zone. */
export function calendarOf(zone: string): WorkingCalendar {
  const known = calendars.get(zone)
  if (known) return known
  const calendar = defaultCalendar(zone, listNationalDays())
  calendars.set(zone, calendar)
  return calendar
}
