import type { CalendarDayKind } from './definition.ts'

/** One stretch of work inside a day, minutes since local midnight, end not included. */
export interface Window {
  readonly from: number
  readonly until: number
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Days since 1970-01-01 on the local calendar. */
export type DayNumber = number

/**
 * Why a day has no work, or other hours than the week says. `weekend`: a weekday on which the office never works.
 * `span`: hours that hold for a time, such as those of Ramadan. A name is as the calendar's definition has it.
 */
export type DayReason =
  | { readonly kind: 'weekend' }
  | { readonly kind: CalendarDayKind | 'span'; readonly name: string }

/** What a calendar says of one day. A working day has at least one window; they are in order and apart. */
export interface OfficeDay {
  readonly windows: readonly Window[]
  /** Minutes of work, breaks left out. */
  readonly minutes: number
  /** Absent on a day like any other. */
  readonly reason?: DayReason
}

/**
 * When an office works, day by day: what `resolveCalendar` makes of the definitions.
 * `zone` is an IANA name: Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT).
 */
export interface WorkingCalendar {
  readonly zone: string
  readonly dayOn: (day: DayNumber) => OfficeDay
}
