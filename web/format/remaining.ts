import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../messages/index.ts'
import { daysBetween } from './dates.ts'

export interface Remaining {
  readonly words: string
  readonly state: 'late' | 'soon' | 'ahead'
}

/** Time until a due moment in plain words; soon is today or tomorrow. Late is said in words. */
export function remaining(dueAt: string, now: string, locale: Locale, zone: string): Remaining {
  const words = t(locale).time
  const minutes = Math.floor((Date.parse(dueAt) - Date.parse(now)) / 60_000)
  const days = daysBetween(now, dueAt, zone)
  if (minutes < 0) return { words: spell(words.late, -minutes, -days), state: 'late' }
  if (days === 1) return { words: words.left.tomorrow, state: 'soon' }
  return { words: spell(words.left, minutes, days), state: days === 0 ? 'soon' : 'ahead' }
}

function spell(
  forms: { minutes: string; hours: string; days: string },
  minutes: number,
  days: number,
): string {
  if (minutes < 60) return fill(forms.minutes, { count: Math.max(1, minutes) })
  if (days === 0) return fill(forms.hours, { count: Math.floor(minutes / 60) })
  return fill(forms.days, { count: days })
}
