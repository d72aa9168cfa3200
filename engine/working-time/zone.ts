import { Temporal } from 'temporal-polyfill'

const DAY = 86_400_000
/** Offsets of one zone by UTC day, in milliseconds; null for a day on which the clocks change. */
const offsets = new Map<string, Map<number, number | null>>()

/** Local time in milliseconds as if the zone's clock showed UTC: the date and time of day read off it directly. */
export function toLocal(epochMs: number, zone: string): number {
  return epochMs + offsetAt(epochMs, zone)
}

/** The instant at which the zone's clock shows this local time; in a gap the later one, in an overlap the earlier. */
export function fromLocal(localMs: number, zone: string): number {
  const before = offsetOfDay(Math.floor(localMs / DAY) - 1, zone)
  const on = offsetOfDay(Math.floor(localMs / DAY), zone)
  const after = offsetOfDay(Math.floor(localMs / DAY) + 1, zone)
  if (on !== null && before === on && after === on) return localMs - on
  const wall = new Date(localMs).toISOString().slice(0, -1)
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds
}

function offsetAt(epochMs: number, zone: string): number {
  return offsetOfDay(Math.floor(epochMs / DAY), zone) ?? lookUp(epochMs, zone)
}

function offsetOfDay(day: number, zone: string): number | null {
  let days = offsets.get(zone)
  if (!days) {
    days = new Map()
    offsets.set(zone, days)
  }
  const known = days.get(day)
  if (known !== undefined) return known
  const first = lookUp(day * DAY, zone)
  const offset = first === lookUp((day + 1) * DAY - 1, zone) ? first : null
  days.set(day, offset)
  return offset
}

function lookUp(epochMs: number, zone: string): number {
  const at = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone)
  return at.offsetNanoseconds / 1_000_000
}
