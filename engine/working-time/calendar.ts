/** One stretch of work inside a day, minutes since local midnight, end not included. */
export interface Window {
  readonly from: number
  readonly until: number
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * When an office works. Default hours by Perpres 21/2023 art. 4. A date in `holidays` has no windows at all.
 * `zone` is an IANA name: Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT).
 */
export interface WorkingCalendar {
  readonly zone: string
  readonly weekly: Readonly<Record<Weekday, readonly Window[]>>
  readonly holidays: ReadonlyMap<string, string>
}
