import type { Refusal } from '#engine/kernel/index.ts'
import type {
  CalendarDay,
  CalendarDayKind,
  CalendarDefinition,
  DayImport,
  DayReason,
  DefinitionRefusal,
  HoursSpan,
  OfficeHours,
  WeeklyHours,
  Window,
  WorkingCalendar,
} from '#engine/working-time/index.ts'
import type { DayMistake } from '#library/index.ts'
import type { UnitSummary, Viewer } from '#server/directory/contract.ts'

/** The calendars of one government as they stand. */
export interface TenantCalendars {
  /** The number of the latest change; 0: nothing was ever said. */
  readonly version: number
  /** Of the government, or of a unit: its own parts before those of the units above it. */
  of(unit?: string): WorkingCalendar
  /** The nearest of a unit and those above it that has parts of its own; '' where none has. */
  ownerFor(unit: string): string
  /** Whether any unit has. */
  readonly hasUnits: boolean
}

/** One change of what a government or one of its units says. */
export type CalendarChange =
  /** Weekly hours from a date on, in place of those from that date. */
  | { readonly what: 'set-hours'; readonly hours: OfficeHours }
  | { readonly what: 'remove-hours'; readonly validFrom?: string }
  /** `instead`: first day of the span that this one takes the place of. */
  | { readonly what: 'set-span'; readonly span: HoursSpan; readonly instead?: string }
  | { readonly what: 'remove-span'; readonly from: string }
  | { readonly what: 'set-day'; readonly day: CalendarDay }
  | { readonly what: 'remove-day'; readonly on: string }
  /** The days of a year, as read from a file; days set by hand stay. */
  | { readonly what: 'import-days'; readonly year: number; readonly days: readonly CalendarDay[] }

export interface ChangeProposal {
  /** '' is the whole government. */
  readonly unit: string
  readonly change: CalendarChange
  /** Limits that have passed are worked out anew too; otherwise whoever was late stays late. */
  readonly forgives: boolean
}

export interface Making {
  readonly reason: string
  /** The version that the change was made from. */
  readonly seenVersion: number
}

export type CalendarRefusal =
  | 'MayNotSetCalendar'
  | 'CalendarUnitUnknown'
  | 'CalendarReasonMissing'
  | 'CalendarUnchanged'

export interface CalendarFaulty {
  readonly kind: 'faulty'
  readonly faults: readonly DefinitionRefusal[]
}
export interface CalendarRefused {
  readonly kind: 'refused'
  readonly refusal: Refusal<CalendarRefusal>
}
export type ChangeAnswer =
  | { readonly kind: 'done'; readonly version: number }
  /** Somebody else has changed a calendar since. */
  | { readonly kind: 'conflict'; readonly version: number }
  | CalendarFaulty
  | CalendarRefused

/** The calendars as they would be. */
export type TrialAnswer =
  | {
      readonly kind: 'tried'
      readonly version: number
      readonly calendars: TenantCalendars
      /** The parts that would go and those that would come. */
      readonly before: CalendarDefinition
      readonly after: CalendarDefinition
      /** No due time before this date can be touched. */
      readonly firstOn: string
    }
  | CalendarFaulty
  | CalendarRefused

export interface YearDay {
  readonly on: string
  /** Minutes of work. */
  readonly minutes: number
  readonly windows: readonly { readonly from: number; readonly until: number }[]
  readonly reason?: DayReason
}

export interface CalendarYear {
  readonly version: number
  readonly unit: string
  readonly year: number
  /** All its days, in order. */
  readonly days: readonly YearDay[]
  /** What this government or unit says itself; empty where it says nothing. */
  readonly own: CalendarDefinition
  /** Days of the nation in this year. */
  readonly national: readonly CalendarDay[]
  /** The whole government first, then each unit that may have a calendar of its own. */
  readonly owners: readonly (Pick<UnitSummary, 'id' | 'name'> & { readonly hasOwn: boolean })[]
}

export interface CalendarChangeItem {
  readonly version: number
  readonly unit: string
  readonly unitName: string
  /** `national-days`: a new version of the program brought other ones. */
  readonly what: CalendarChange['what'] | 'national-days'
  readonly before: CalendarDefinition
  readonly after: CalendarDefinition
  readonly reason: string
  readonly at: string
  /** Name and title. */
  readonly by: { readonly official: string; readonly position: string }
  /** How far due times have been worked out anew. */
  readonly redating: {
    readonly cases: number
    readonly tasks: number
    /** Cases that couldn't be looked at in their turn and are tried again. */
    readonly late: number
    readonly endedAt: string | null
    readonly forgives: boolean
  }
}

export interface DayFileSent {
  readonly unit: string
  readonly year: number
  readonly format: 'csv' | 'ical'
  readonly text: string
  /** Of days whose kind the file doesn't say. */
  readonly otherwise: CalendarDayKind
}

export type ImportTrial =
  | { readonly kind: 'read'; readonly found: DayImport; readonly mistakes: readonly DayMistake[] }
  | CalendarRefused

export interface Calendars {
  /** Hours of Perpres 21/2023, ready to be taken over. */
  readonly ready: { readonly ordinary: WeeklyHours; readonly ramadan: WeeklyHours }
  /** A change as JSON, as a form carries it from page to page; null: it is none. */
  parseChange(text: string): CalendarChange | null
  /** `07.30-12.00, 13.00-16.00`; undefined: it can't be read. */
  readWindows(text: string): readonly Window[] | undefined
  /** `mark`: under which an authority was just loaded; what is known under the same mark needs no asking. */
  of(tenant: string, mark?: string): Promise<TenantCalendars>
  /** The calendars with that change in them, as they stand now. */
  since(tenant: string, version: number): Promise<TenantCalendars>
  /** Null: there is no such unit. */
  readYear(viewer: Viewer, unit: string, year: number): Promise<CalendarYear | null>
  /** Newest first, at most a hundred. */
  listChanges(viewer: Viewer): Promise<readonly CalendarChangeItem[]>
  readFile(viewer: Viewer, file: DayFileSent): Promise<ImportTrial>
  /** What a change would make of the calendars; nothing is stored. */
  tryChange(viewer: Viewer, proposal: ChangeProposal): Promise<TrialAnswer>
  /** Stores it, and has due times worked out anew in the background. */
  change(viewer: Viewer, proposal: ChangeProposal, making: Making): Promise<ChangeAnswer>
}
