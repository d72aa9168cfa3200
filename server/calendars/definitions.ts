import type {
  CalendarDay,
  CalendarDefinition,
  HoursSpan,
  OfficeHours,
  WeeklyHours,
} from '#engine/working-time/index.ts'

type OfUnit<Part> = Part & { readonly unit: string }

/** A row of `laksana.calendars_of`; the parts are null where the version is the known one, or where there are none. */
export interface CalendarsRow {
  readonly version: number
  readonly zone: string
  readonly units: readonly { readonly unit: string; readonly parent: string | null }[] | null
  readonly hours: readonly OfUnit<{ readonly valid_from: string; readonly weekly: WeeklyHours }>[] | null
  readonly spans: readonly OfUnit<HoursSpan>[] | null
  readonly days: readonly OfUnit<WrittenDay>[] | null
}

interface WrittenDay extends Omit<CalendarDay, 'windows'> {
  readonly windows: CalendarDay['windows'] | null
}

/** How the database writes “from the beginning”. */
export const beginning = '-infinity'

export const emptyDefinition: CalendarDefinition = { hours: [], spans: [], days: [] }

/** What each unit says, '' for the whole government; whoever says nothing isn't there. */
export function definitionsIn({ hours, spans, days }: CalendarsRow): ReadonlyMap<string, CalendarDefinition> {
  const units = new Set([...(hours ?? []), ...(spans ?? []), ...(days ?? [])].map(({ unit }) => unit))
  const of = <Part>(parts: readonly OfUnit<Part>[] | null, unit: string) =>
    (parts ?? []).filter((part) => part.unit === unit)
  return new Map(
    [...units].map((unit) => [
      unit,
      {
        hours: of(hours, unit).map(hoursFrom),
        spans: of(spans, unit).map(({ from, until, name, weekly }) => ({ from, until, name, weekly })),
        days: of(days, unit).map(dayFrom),
      },
    ]),
  )
}

function hoursFrom({ valid_from, weekly }: { valid_from: string; weekly: WeeklyHours }): OfficeHours {
  return valid_from === beginning ? { weekly } : { validFrom: valid_from, weekly }
}

function dayFrom({ on, kind, name, windows, byHand }: WrittenDay): CalendarDay {
  return { on, kind, name, ...(windows && { windows }), ...(byHand && { byHand }) }
}
