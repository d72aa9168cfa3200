import { Temporal } from 'temporal-polyfill'
import type { Viewer } from '#server/directory/contract.ts'
import type { Making, StationeryFault } from './contract.ts'
import { fault } from './logo.ts'

/** Who made a version, when, why, and from when it counts. Instants are ISO 8601. */
export interface Made {
  readonly version: number
  readonly reason: string
  readonly at: string
  /** Null: loaded from the government's file. */
  readonly by: string | null
  readonly validFrom: string
}

/** The version as it would be stored at `now`, or what is wrong with how it is made. */
export function readMaking(
  viewer: Viewer,
  { seenVersion, reason, validFrom }: Making,
  now: string,
): Made | readonly StationeryFault[] {
  const start = startOf(validFrom, viewer.tenant.zone, now)
  const faults = [
    ...(reason.trim() === '' ? [fault('Missing', {}, 'reason')] : []),
    ...(reason.length > 500 ? [fault('TooLong', { most: 500 }, 'reason')] : []),
    ...('code' in start ? [start] : []),
  ]
  if (faults.length > 0 || 'code' in start) return faults
  return { version: seenVersion + 1, reason: reason.trim(), at: now, by: viewer.official.id, ...start }
}

/** The first moment of a local day; the present moment for today. What has passed stays as it was. */
function startOf(
  day: string | undefined,
  zone: string,
  now: string,
): { readonly validFrom: string } | StationeryFault {
  if (day === undefined || day === '') return { validFrom: now }
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return fault('DateWrong', {}, 'validFrom')
    const asked = Temporal.PlainDate.from(day, { overflow: 'reject' })
    const order = Temporal.PlainDate.compare(asked, today)
    if (order < 0) return fault('DatePassed', {}, 'validFrom')
    return { validFrom: order === 0 ? now : asked.toZonedDateTime(zone).toInstant().toString() }
  } catch {
    return fault('DateWrong', {}, 'validFrom')
  }
}
