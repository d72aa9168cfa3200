import { type Refusal, refusal } from '../kernel/index.ts'
import type { Weekday, Window } from './calendar.ts'
import { dayOf, isDate } from './day.ts'
import type { CalendarDefinition, HoursSpan, WeeklyHours } from './definition.ts'
import { resolveCalendar } from './resolve.ts'

/**
 * Why a definition can't be kept, with its facts. `where` is the date from which weekly hours hold ('' from the
 * beginning), the name of a span, or the date of a day; `weekday` is ISO, 0 where it is a date.
 */
export type DefinitionRefusal = Refusal<
  | 'DateInvalid' // date
  | 'DateTooFar' // date, first, last: years
  | 'NameMissing' // date
  | 'NameTooLong' // date, most
  | 'WindowsInvalid' // where, weekday: not inside one day, not in order and apart, or more than twelve
  | 'WeekWithoutHours' // where
  | 'HoursTwice' // date
  | 'SpanEndsBefore' // name
  | 'SpansOverlap' // name, other
  | 'DayTwice' // date
  | 'WorkedWithoutHours' // date: its weekday has none, so it needs its own
>

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const endOfDay = 1440
/** Signs of the name of a day or a span. */
export const longestName = 200
/** Stretches of work in one day. */
export const mostWindows = 12
/** Years whose calendars can be looked at and changed. */
export const firstYear = 2000
export const lastYear = 2099

/** Everything that is wrong with a definition that comes after more general ones; none where it can be kept. */
export function checkDefinition(
  definition: CalendarDefinition,
  general: readonly CalendarDefinition[],
): readonly DefinitionRefusal[] {
  const { hours, spans, days } = definition
  const refusals = [
    ...datesOf(definition).flatMap(checkDate),
    ...hours.flatMap(({ validFrom = '', weekly }) => checkWeek(validFrom, weekly)),
    ...twice(hours.map(({ validFrom = '' }) => validFrom)).map((date) => refusal('HoursTwice', { date })),
    ...spans.flatMap(checkSpan),
    ...overlaps(spans),
    ...days.flatMap(({ on, name }) => checkName(on, name)),
    ...days
      .filter(({ windows }) => windows && !isInOrder(windows))
      .map(({ on }) => refusal('WindowsInvalid', { where: on, weekday: 0 })),
    ...twice(days.map(({ on }) => on)).map((date) => refusal('DayTwice', { date })),
  ]
  return refusals.length > 0 ? refusals : workedWithoutHours(definition, general)
}

function datesOf({ hours, spans, days }: CalendarDefinition): readonly string[] {
  return [
    ...hours.flatMap(({ validFrom }) => validFrom ?? []),
    ...spans.flatMap(({ from, until }) => [from, until]),
    ...days.map(({ on }) => on),
  ]
}

function checkDate(date: string): readonly DefinitionRefusal[] {
  if (!isDate(date)) return [refusal('DateInvalid', { date })]
  const year = Number(date.slice(0, 4))
  const isTooFar = year < firstYear || year > lastYear
  return isTooFar ? [refusal('DateTooFar', { date, first: firstYear, last: lastYear })] : []
}

function checkWeek(where: string, weekly: WeeklyHours): readonly DefinitionRefusal[] {
  if (weekdays.every((weekday) => weekly[weekday].length === 0))
    return [refusal('WeekWithoutHours', { where })]
  return weekdays
    .filter((weekday) => !isInOrder(weekly[weekday]))
    .map((weekday) => refusal('WindowsInvalid', { where, weekday }))
}

function checkSpan({ from, until, name, weekly }: HoursSpan): readonly DefinitionRefusal[] {
  return [
    ...checkName(from, name),
    ...(until < from ? [refusal('SpanEndsBefore', { name })] : []),
    ...checkWeek(name, weekly),
  ]
}

function checkName(date: string, name: string): readonly DefinitionRefusal[] {
  if (name.trim() === '') return [refusal('NameMissing', { date })]
  return name.length > longestName ? [refusal('NameTooLong', { date, most: longestName })] : []
}

function overlaps(spans: readonly HoursSpan[]): readonly DefinitionRefusal[] {
  const inTime = spans
    .filter(({ from, until }) => from <= until)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
  return inTime.flatMap(({ name, from }, index) => {
    const before = inTime[index - 1]
    return before && from <= before.until ? [refusal('SpansOverlap', { name, other: before.name })] : []
  })
}

/** Whether the windows lie inside one day, in order and apart, twelve at most. */
export function isInOrder(windows: readonly Window[]): boolean {
  if (windows.length > mostWindows) return false
  return windows.every(({ from, until }, index) => {
    const earliest = windows[index - 1]?.until ?? 0
    const whole = Number.isInteger(from) && Number.isInteger(until)
    return whole && from >= earliest && from < until && until <= endOfDay
  })
}

function twice(dates: readonly string[]): readonly string[] {
  return [...new Set(dates.filter((date, index) => dates.indexOf(date) !== index))]
}

function workedWithoutHours(
  definition: CalendarDefinition,
  general: readonly CalendarDefinition[],
): readonly DefinitionRefusal[] {
  // Which zone makes no difference to what a date is.
  const { dayOn } = resolveCalendar('UTC', [...general, definition])
  return definition.days
    .filter(({ on, kind }) => kind === 'worked' && dayOn(dayOf(on)).minutes === 0)
    .map(({ on }) => refusal('WorkedWithoutHours', { date: on }))
}
