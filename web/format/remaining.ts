import type { WorkLeft } from '#engine/working-time/index.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../messages/index.ts'

export interface Remaining {
  readonly words: string
  readonly state: 'late' | 'soon' | 'ahead'
}

/** The work left until a due moment in plain words; soon is today or the next working day. Late is said in words. */
export function remaining({ late, minutes, days, wholeDays }: WorkLeft, locale: Locale): Remaining {
  const words = t(locale).time
  if (late) return { words: spell(words.late, minutes, wholeDays), state: 'late' }
  return { words: spell(words.left, minutes, wholeDays), state: days <= 1 ? 'soon' : 'ahead' }
}

function spell(
  forms: { none: string; minutes: string; hours: string; days: string },
  minutes: number,
  wholeDays: number,
): string {
  const whole = Math.floor(minutes)
  if (whole === 0) return forms.none
  if (whole < 60) return fill(forms.minutes, { count: whole })
  if (wholeDays === 0) return fill(forms.hours, { count: Math.floor(whole / 60) })
  return fill(forms.days, { count: wholeDays })
}
