import type { DayNumber, DayReason, OfficeDay, Weekday, Window, WorkingCalendar } from './calendar.ts'
import { dayOf } from './day.ts'
import type { CalendarDay, CalendarDefinition, WeeklyHours } from './definition.ts'

/** A definition with its dates as day numbers. */
interface Layer {
  /** The latest first. */
  readonly hours: readonly { readonly from: DayNumber; readonly weekly: WeeklyHours }[]
  readonly spans: readonly {
    readonly from: DayNumber
    readonly until: DayNumber
    readonly name: string
    readonly weekly: WeeklyHours
  }[]
  readonly days: ReadonlyMap<DayNumber, CalendarDay>
}

/**
 * The calendar that several definitions make together, the most general first: nation, tenant, unit. Of each day the
 * most special one that speaks is heard, and a date goes before a span, a span before weekly hours, whoever says it: the
 * nation's holiday is free in a unit with hours of its own, until the tenant or the unit has it worked.
 *
 * A day is worked out when it is first asked for and remembered. Throws RangeError where a date is no date.
 */
export function resolveCalendar(zone: string, definitions: readonly CalendarDefinition[]): WorkingCalendar {
  const layers = definitions.map(layerOf).reverse()
  const known = new Map<DayNumber, OfficeDay>()
  const dayOn = (day: DayNumber): OfficeDay => {
    const before = known.get(day)
    if (before) return before
    const resolved = resolveDay(day, layers)
    known.set(day, resolved)
    return resolved
  }
  return { zone, dayOn }
}

function layerOf({ hours, spans, days }: CalendarDefinition): Layer {
  return {
    hours: hours
      .map(({ validFrom, weekly }) => ({
        from: validFrom === undefined ? Number.NEGATIVE_INFINITY : dayOf(validFrom),
        weekly,
      }))
      .sort((one, other) => (one.from < other.from ? 1 : -1)),
    spans: spans.map((span) => ({ ...span, from: dayOf(span.from), until: dayOf(span.until) })),
    days: new Map(days.map((day) => [dayOf(day.on), day])),
  }
}

function resolveDay(day: DayNumber, layers: readonly Layer[]): OfficeDay {
  const special = firstOf(layers, ({ days }) => days.get(day))
  if (special && special.kind !== 'worked') return officeDay([], special)
  const span = firstOf(layers, ({ spans }) => spans.find(({ from, until }) => from <= day && day <= until))
  const weekly = span?.weekly ?? firstOf(layers, ({ hours }) => hours.find(({ from }) => from <= day))?.weekly
  const usual = weekly?.[weekdayOf(day)] ?? []
  if (special) return officeDay(special.windows ?? usual, special)
  if (usual.length === 0) return officeDay([], { kind: 'weekend' })
  return officeDay(usual, span && { kind: 'span', name: span.name })
}

function officeDay(windows: readonly Window[], reason: DayReason | undefined): OfficeDay {
  const minutes = windows.reduce((sum, { from, until }) => sum + until - from, 0)
  if (reason === undefined) return { windows, minutes }
  const { kind } = reason
  return { windows, minutes, reason: kind === 'weekend' ? { kind } : { kind, name: reason.name } }
}

function weekdayOf(day: DayNumber): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
}

function firstOf<Found>(
  layers: readonly Layer[],
  find: (layer: Layer) => Found | undefined,
): Found | undefined {
  for (const layer of layers) {
    const found = find(layer)
    if (found !== undefined) return found
  }
  return undefined
}
