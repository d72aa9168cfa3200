import type { Locale } from '#server/http/page.ts'

/** Indonesian zone names (Keppres 41/1987); others show their offset. */
const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** Swedish writes a date as a date field takes it. */
const places = { id: 'id-ID', en: 'en-GB', sv: 'sv-SE' } as const

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(
  locale: Locale | 'sv',
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(places[locale], { timeZone: zone, ...options })
  formats.set(key, made)
  return made
}

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false }

/** "26 November 2026" of an instant, as in `zone`. */
export function dateOf(instant: string, locale: Locale, zone: string): string {
  return formatFor(locale, zone, day).format(new Date(instant))
}

/** "26 November 2026 16.00 WITA" of an instant, as in `zone`. */
export function momentOf(instant: string, locale: Locale, zone: string): string {
  return `${dateOf(instant, locale, zone)}, ${clockWithZone(instant, locale, zone)}`
}

/** "16.00 WITA" of an instant, as in `zone`. */
export function clockWithZone(instant: string, locale: Locale, zone: string): string {
  const name = zoneNames[zone] ?? zoneName(new Date(instant), zone)
  return `${clockOf(instant, locale, zone)} ${name}`
}

/** "16.00" of an instant, as in `zone`. */
export function clockOf(instant: string, locale: Locale, zone: string): string {
  return formatFor(locale, zone, clock).format(new Date(instant))
}

function zoneName(at: Date, zone: string): string {
  const parts = formatFor('en', zone, { timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

/** "Kamis, 26 November 2026" of a date. */
export function dateWithWeekday(date: string, locale: Locale): string {
  return formatFor(locale, 'UTC', { weekday: 'long', ...day }).format(new Date(`${date}T00:00:00Z`))
}

/** A date as precise as the document has it: `2023-07-04`, `2023-01` or `2023`. */
export function partialDate(date: string, locale: Locale): string {
  const [year = '', month, dayOfMonth] = date.split('-')
  if (!month) return year
  const options = dayOfMonth ? day : ({ month: 'long', year: 'numeric' } as const)
  return formatFor(locale, 'UTC', options).format(
    new Date(`${year}-${month}-${dayOfMonth ?? '01'}T00:00:00Z`),
  )
}

/** "26 Nov" of a date, where room is short. */
export function shortDate(date: string, locale: Locale): string {
  return formatFor(locale, 'UTC', { day: 'numeric', month: 'short' }).format(new Date(`${date}T00:00:00Z`))
}

/** A day of the calendar as a date field sends it: `2026-11-20`. */
export function isDate(given: string | undefined): given is string {
  if (given === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(given)) return false
  const at = new Date(`${given}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(given)
}

/** The day it is in a zone, as a date field takes it. */
export function todayIn(zone: string, now: string): string {
  return formatFor('sv', zone, { dateStyle: 'short' }).format(new Date(now))
}

/** "2026-11-26 16:00" of an instant, as in `zone`: spreadsheets take it for a moment and sort it. */
export function sortableMoment(instant: string, zone: string): string {
  return formatFor('sv', zone, { dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant))
}
