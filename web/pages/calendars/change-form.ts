import type { CalendarDayKind, WeeklyHours } from '#engine/working-time/index.ts'
import type { CalendarChange, Calendars } from '#server/calendars/contract.ts'
import type { PageRequest } from '#server/http/page.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { isDate } from '../../format/dates.ts'
import { fill, t } from '../../messages/index.ts'
import { weekdays, windowsText } from './windows.ts'

export type FormKind = 'jam' | 'masa' | 'hari'
export const formKinds: readonly FormKind[] = ['jam', 'masa', 'hari']
export type Given = Readonly<Record<string, string>>

/** Kinds in the order in which they are offered. */
export const dayKinds: readonly CalendarDayKind[] = [
  'regional-holiday',
  'closed',
  'worked',
  'public-holiday',
  'collective-leave',
]

const fields = ['mulai', 'semula', 'nama', 'dari', 'sampai', 'tanggal', 'jenis', 'jam'] as const

/** What was typed, to be shown again. */
export function givenIn({ form }: PageRequest): Given {
  const names = [...fields, ...weekdays.map((day) => `j${day}`)]
  return Object.fromEntries(names.map((name) => [name, form.text(name)]))
}

export function weekGiven(weekly: WeeklyHours): Given {
  return Object.fromEntries(weekdays.map((day) => [`j${day}`, windowsText(weekly[day])]))
}

/** What was typed for a change that is carried on from page to page. */
export function givenBy(change: CalendarChange): Given {
  switch (change.what) {
    case 'set-hours':
      return { mulai: change.hours.validFrom ?? '', ...weekGiven(change.hours.weekly) }
    case 'set-span': {
      const { from, until, name, weekly } = change.span
      return { semula: change.instead ?? '', dari: from, sampai: until, nama: name, ...weekGiven(weekly) }
    }
    case 'set-day': {
      const { on, name, kind, windows } = change.day
      return { tanggal: on, nama: name, jenis: kind, ...(windows && { jam: windowsText(windows) }) }
    }
    default:
      return {}
  }
}

export type ReadChange = { readonly change: CalendarChange } | { readonly errors: FieldErrors }

/** The change that a form asks for, or what is to be mended in it. */
export function changeFrom(
  kind: FormKind,
  given: Given,
  { locale }: Pick<PageRequest, 'locale'>,
  { readWindows }: Pick<Calendars, 'readWindows'>,
): ReadChange {
  const words = t(locale).calendars
  const errors: Record<string, string> = {}
  const text = (name: string) => given[name] ?? ''
  const date = (name: string) => {
    if (!isDate(text(name))) errors[name] = words.wrongDate
    return text(name)
  }
  const named = () => {
    if (text('nama') === '') errors.nama = words.wrongName
    return text('nama')
  }
  const windows = (name: string, wrong: string) => {
    const read = readWindows(text(name))
    if (!read) errors[name] = wrong
    return read ?? []
  }
  const week = () =>
    Object.fromEntries(
      weekdays.map((day) => [
        day,
        windows(`j${day}`, fill(words.wrongWindowsOf, { day: words.weekdays[day] })),
      ]),
    ) as unknown as WeeklyHours
  const made = (): CalendarChange => {
    if (kind === 'jam') {
      const validFrom = text('mulai') === '' ? undefined : date('mulai')
      return { what: 'set-hours', hours: { weekly: week(), ...(validFrom && { validFrom }) } }
    }
    if (kind === 'masa') {
      const span = { from: date('dari'), until: date('sampai'), name: named(), weekly: week() }
      return { what: 'set-span', span, ...(isDate(text('semula')) && { instead: text('semula') }) }
    }
    const found = dayKinds.find((each) => each === text('jenis'))
    if (!found) errors.jenis = words.wrongKind
    const own = text('jam') === '' ? {} : { windows: windows('jam', words.wrongWindows) }
    if (text('jam') !== '' && found !== 'worked') errors.jam = words.wrongOwnWindows
    return { what: 'set-day', day: { on: date('tanggal'), kind: found ?? 'closed', name: named(), ...own } }
  }
  const change = made()
  return Object.keys(errors).length > 0 ? { errors } : { change }
}
