import {
  type CalendarDefinition,
  nationalDefinition,
  resolveCalendar,
  type WorkingCalendar,
} from '#engine/working-time/index.ts'
import { listNationalDays } from '#library/index.ts'

let definition: CalendarDefinition | null = null
const calendars = new Map<string, WorkingCalendar>()

/** The hours of Perpres 21/2023 with national holidays and collective leave. */
export function nationDefinition(): CalendarDefinition {
  definition ??= nationalDefinition(listNationalDays())
  return definition
}

/** Of whoever has said nothing of their own, in an IANA zone. */
export function nationCalendar(zone: string): WorkingCalendar {
  const known = calendars.get(zone)
  if (known) return known
  const calendar = resolveCalendar(zone, [nationDefinition()])
  calendars.set(zone, calendar)
  return calendar
}
