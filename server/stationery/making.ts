import { defaultCalendar, startOfDay } from '#engine/working-time/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Making, StationeryFault } from './contract.ts'
import { fault } from './logo.ts'
import { todayIn } from './setting.ts'

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
  const start = startOf(validFrom, viewer, now)
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
  viewer: Viewer,
  now: string,
): { readonly validFrom: string } | StationeryFault {
  const today = todayIn(viewer, now)
  if (day === undefined || day === '' || day === today) return { validFrom: now }
  try {
    const validFrom = startOfDay(day, defaultCalendar(viewer.tenant.zone, []))
    return day < today ? fault('DatePassed', {}, 'validFrom') : { validFrom }
  } catch (error) {
    if (error instanceof RangeError) return fault('DateWrong', {}, 'validFrom')
    throw error
  }
}
