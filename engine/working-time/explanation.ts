import type { TimeUnit } from '../procedure/definition.ts'
import type { DayReason } from './calendar.ts'
import type { LocalDate } from './definition.ts'
import type { Instant } from './minutes.ts'
import type { Stop } from './pauses.ts'
import type { Moved } from './working-days.ts'

/**
 * One line of the sum behind a due time, in the order in which it is read. Dates are local, both ends included.
 *
 * - `set`: the day that somebody set, and the end of work on it
 * - `revised`: a day set before that was put aside for another; without a reason where the schedule was fixed once more
 * - `window`: a stretch of work that was counted, for the standard itself or to make up for pauses
 * - `days`: working days in a row, each counted as one
 * - `skipped`: free days in a row, for one reason
 * - `moved`: the time of day was put into the hours of the day
 * - `elapsed`: a length that runs through nights and free days
 * - `paused`: the clock stood still, for so many minutes that would have counted; null while it still does
 * - `made-up`: what pauses add to a length that runs through
 * - `aim`: the lower end of a range; null where the clock stands still before it
 * - `would-be`: when it would be due by the calendar and the standard as they are now
 * - `kept`: it is due as was written down before they changed
 * - `stands`: it isn't known when it is due; so many minutes are left
 */
export type DueLine =
  | { readonly kind: 'from'; readonly at: Instant }
  | { readonly kind: 'set'; readonly on: LocalDate; readonly at: Instant }
  | {
      readonly kind: 'revised'
      readonly from: LocalDate
      readonly to: LocalDate
      readonly at: Instant
      readonly reason: string | null
    }
  | {
      readonly kind: 'window'
      readonly from: Instant
      readonly until: Instant
      readonly minutes: number
      readonly for: 'length' | 'pauses'
      readonly reason?: DayReason
    }
  | {
      readonly kind: 'days'
      readonly from: LocalDate
      readonly until: LocalDate
      readonly days: number
      readonly reason?: DayReason
    }
  | {
      readonly kind: 'skipped'
      readonly from: LocalDate
      readonly until: LocalDate
      readonly days: number
      readonly reason: DayReason
    }
  | { readonly kind: 'moved'; readonly why: Moved; readonly at: Instant }
  | {
      readonly kind: 'elapsed'
      readonly unit: TimeUnit
      readonly amount: number
      readonly until: Instant
    }
  | {
      readonly kind: 'paused'
      readonly from: Instant
      readonly until: Instant | null
      readonly minutes: number | null
      readonly waitingFor: Stop['waitingFor']
      readonly reason: string
    }
  | { readonly kind: 'made-up'; readonly minutes: number }
  | { readonly kind: 'aim'; readonly amount: number; readonly at: Instant | null }
  | { readonly kind: 'until' | 'would-be' | 'kept'; readonly at: Instant }
  | { readonly kind: 'stands'; readonly minutes: number }

/** A due time and how it comes about. The lines are those of the limit. */
export interface DueExplanation {
  readonly lines: readonly DueLine[]
  /** Null while the clock stands still. */
  readonly due: Instant | null
}
