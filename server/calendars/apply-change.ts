import { type CalendarDefinition, dateOf, dayOf, importDays, isDate } from '#engine/working-time/index.ts'
import type { CalendarChange } from './contract.ts'
import { emptyDefinition } from './definitions.ts'

/** A definition after a change; what is set takes the place of what stood at the same date. */
export function applyChange(definition: CalendarDefinition, change: CalendarChange): CalendarDefinition {
  const { hours, spans, days } = definition
  switch (change.what) {
    case 'set-hours':
      return { ...definition, hours: [...hours.filter(notFrom(change.hours.validFrom)), change.hours] }
    case 'remove-hours':
      return { ...definition, hours: hours.filter(notFrom(change.validFrom)) }
    case 'set-span': {
      const gone = change.instead ?? change.span.from
      return { ...definition, spans: [...spans.filter(({ from }) => from !== gone), change.span] }
    }
    case 'remove-span':
      return { ...definition, spans: spans.filter(({ from }) => from !== change.from) }
    case 'set-day': {
      const day = { ...change.day, byHand: true }
      return { ...definition, days: [...days.filter(({ on }) => on !== day.on), day] }
    }
    case 'remove-day':
      return { ...definition, days: days.filter(({ on }) => on !== change.on) }
    case 'import-days':
      return { ...definition, days: importDays(change.year, change.days, days).days }
  }
}

const notFrom =
  (validFrom: string | undefined) =>
  (hours: CalendarDefinition['hours'][number]): boolean =>
    hours.validFrom !== validFrom

/** The parts of the first that the second hasn't, and the other way round. */
export function differenceOf(
  before: CalendarDefinition,
  after: CalendarDefinition,
): { readonly before: CalendarDefinition; readonly after: CalendarDefinition } {
  return { before: without(before, after), after: without(after, before) }
}

function without(one: CalendarDefinition, other: CalendarDefinition): CalendarDefinition {
  const texts = new Set([...other.hours, ...other.spans, ...other.days].map(textOf))
  const isOwn = (part: object) => !texts.has(textOf(part))
  return {
    hours: one.hours.filter(isOwn),
    spans: one.spans.filter(isOwn),
    days: one.days.filter(isOwn),
  }
}

export const isEmpty = ({ hours, spans, days }: CalendarDefinition): boolean =>
  hours.length + spans.length + days.length === 0

/** The same however its keys are ordered: the database orders those of JSON as it likes. */
export function textOf(part: object): string {
  return JSON.stringify(part, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}

const first = '1970-01-01'

/** The first date that any of these parts speaks of: no due time before it is touched by them. */
export function firstDate(...definitions: readonly CalendarDefinition[]): string {
  const dates = definitions.flatMap(({ hours, spans, days }) => [
    ...hours.map(({ validFrom }) => validFrom ?? first),
    ...spans.map(({ from }) => from),
    ...days.map(({ on }) => on),
  ])
  return dates.filter(isDate).toSorted()[0] ?? first
}

export function daysOfYear(year: number): readonly string[] {
  const from = dayOf(`${year}-01-01`)
  const until = dayOf(`${year}-12-31`)
  return Array.from({ length: until - from + 1 }, (_, later) => dateOf(from + later))
}

export const definitionOf = (
  definitions: ReadonlyMap<string, CalendarDefinition>,
  unit: string,
): CalendarDefinition => definitions.get(unit) ?? emptyDefinition
