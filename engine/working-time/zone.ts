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
  const steady = steadyOffset(Math.floor(localMs / DAY), zone)
  if (steady !== null) return localMs - steady
  const wall = new Date(localMs).toISOString().slice(0, -1)
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds
}

/** By how much the zone's clock is ahead of UTC all through a local day and at both its midnights; null where that changes. */
export function steadyOffset(day: number, zone: string): number | null {
  const on = offsetOfDay(day, zone)
  return on === offsetOfDay(day - 1, zone) && on === offsetOfDay(day + 1, zone) ? on : null
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
