import type { Weekday, Window } from './calendar.ts'

/** A local date: `2026-11-20`. */
export type LocalDate = string

/** The stretches of work of each weekday, in order and apart; none where the office doesn't work. Breaks are what lies between. */
export type WeeklyHours = Readonly<Record<Weekday, readonly Window[]>>

/** Weekly hours that hold from a date until later ones of the same definition; without a date, from the beginning. */
export interface OfficeHours {
  readonly validFrom?: LocalDate
  readonly weekly: WeeklyHours
}

/** Weekly hours for a time, both dates included, in place of the ordinary ones: Ramadan. */
export interface HoursSpan {
  readonly from: LocalDate
  readonly until: LocalDate
  readonly name: string
  readonly weekly: WeeklyHours
}

/**
 * `public-holiday` (libur nasional), `collective-leave` (cuti bersama), `regional-holiday` (libur daerah) and `closed`
 * (this office alone) are free. `worked`: there is work, though it might be free otherwise.
 */
export type CalendarDayKind = 'public-holiday' | 'collective-leave' | 'regional-holiday' | 'closed' | 'worked'

/** A date that isn't like any other of its weekday. A definition has one for a date at most. */
export interface CalendarDay {
  readonly on: LocalDate
  readonly kind: CalendarDayKind
  readonly name: string
  /** Of a worked day: its own hours. Without them those of its weekday, which must have some. */
  readonly windows?: readonly Window[]
  /** Set or changed by a person; an import leaves it alone. */
  readonly byHand?: boolean
}

/**
 * What one body says of working time: the nation, a tenant or a unit. It may leave everything to the more general one.
 * All parts carry their own dates, so that a calendar of this year stands beside that of the last.
 */
export interface CalendarDefinition {
  readonly hours: readonly OfficeHours[]
  readonly spans: readonly HoursSpan[]
  readonly days: readonly CalendarDay[]
}
