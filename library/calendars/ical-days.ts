import { type CalendarDayKind, isDate } from '#engine/working-time/index.ts'
import { type DayFile, type DayOnLine, dayFile } from './day-file.ts'
import { findKind, isSpan, kindInName } from './day-kinds.ts'
import { type DayMistake, dayMistake } from './day-mistakes.ts'
import { type IcalEvent, readEvents } from './ical-events.ts'
import { type IcalProperty, plainText } from './ical-lines.ts'

const DAY = 86_400_000
const longest = 31

/**
 * Days from an iCal calendar: each event of whole days (RFC 5545 section 3.6.1, `VALUE=DATE`), one of several days as so
 * many; what was cancelled is left out. Its kind is the one that its category or the beginning of its name says, else
 * `otherwise`.
 */
export function readDaysFromIcal(text: string, otherwise: CalendarDayKind): DayFile {
  const { events, mistakes: noted } = readEvents(text)
  const mistakes: DayMistake[] = [...noted]
  const found: DayOnLine[] = []
  for (const event of events) {
    if (event.properties.get('STATUS')?.value.toUpperCase() === 'CANCELLED') continue
    const read = readEvent(event)
    if ('code' in read) mistakes.push(read)
    else {
      const kind = kindOf(event, read.name) ?? otherwise
      for (const on of read.dates) found.push({ line: event.line, day: { on, kind, name: read.name } })
    }
  }
  return dayFile(found, mistakes)
}

function readEvent({
  line,
  properties,
}: IcalEvent): { readonly name: string; readonly dates: readonly string[] } | DayMistake {
  const name = plainText(properties.get('SUMMARY')?.value ?? '')
  if (name === '') return dayMistake(line, 'no-name')
  if (categoriesOf(properties).some(isSpan)) return dayMistake(line, 'span', { name })
  const repeats = properties.get('RRULE') ?? properties.get('RDATE')
  if (repeats) return dayMistake(repeats.line, 'repeats', { name })
  const begin = properties.get('DTSTART')
  if (!begin) return dayMistake(line, 'no-date', { written: '' })
  const first = dateOf(begin)
  if (typeof first !== 'string') return mistakeIn(begin, first, name)
  const until = properties.get('DTEND')
  const after = until && dateOf(until)
  if (until && typeof after !== 'string') return mistakeIn(until, after!, name)
  const length = properties.get('DURATION')
  const days = typeof after === 'string' ? Math.max(1, daysBetween(first, after)) : daysIn(length)
  if (typeof after === 'string' && after < first) return dayMistake(until!.line, 'ends-before', { name })
  if (days === undefined) return dayMistake(length!.line, 'not-whole-days', { name })
  if (days > longest) return dayMistake(line, 'too-long', { name, days: String(days) })
  return { name, dates: Array.from({ length: days }, (_, later) => dayAfter(first, later)) }
}

type NoDate = { readonly no: 'whole-day' | 'date' }

/** `20260817`. A time of day makes it no whole day. */
function dateOf({ value }: IcalProperty): string | NoDate {
  if (/^\d{8}T/.test(value)) return { no: 'whole-day' }
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value.trim()) ?? []
  const date = `${year}-${month}-${day}`
  return isDate(date) ? date : { no: 'date' }
}

function mistakeIn({ line, value }: IcalProperty, { no }: NoDate, name: string): DayMistake {
  return no === 'date'
    ? dayMistake(line, 'no-date', { written: value })
    : dayMistake(line, 'not-whole-days', { name })
}

/** `P2D`, `P1W`; one day where nothing is said, undefined where hours are. */
function daysIn(length: IcalProperty | undefined): number | undefined {
  if (!length) return 1
  const [, weeks, days] = /^\+?P(?:(\d+)W|(\d+)D)$/.exec(length.value.trim().toUpperCase()) ?? []
  const count = weeks === undefined ? Number(days) : Number(weeks) * 7
  return count > 0 ? count : undefined
}

const categoriesOf = (properties: IcalEvent['properties']): readonly string[] =>
  plainText(properties.get('CATEGORIES')?.value ?? '').split(',')

function kindOf({ properties }: IcalEvent, name: string): CalendarDayKind | undefined {
  return (
    categoriesOf(properties)
      .map(findKind)
      .find((kind) => kind !== undefined) ?? kindInName(name)
  )
}

function daysBetween(first: string, after: string): number {
  return (Date.parse(after) - Date.parse(first)) / DAY
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
}
