import { defaultCalendar, localDateOf } from '#engine/working-time/index.ts'

/** The local date of an instant in an IANA zone. */
export function dayIn(zone: string, at: string): string {
  return localDateOf(at, defaultCalendar(zone, []))
}
