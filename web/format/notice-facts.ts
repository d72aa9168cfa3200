import type { Locale } from '#server/http/page.ts'
import { momentOf } from './dates.ts'
import { minutesInWords } from './due-line.ts'
import { shortActivity } from './short-activity.ts'

type Facts = Readonly<Record<string, string>>

/** Facts of a notice as they are read: due times as moments, lateness as hours and minutes, activities in a line. */
export function noticeFacts(facts: Facts, locale: Locale, zone: string): Facts {
  const { due, late, activity, deviation } = facts
  return {
    ...facts,
    ...(due && { due: momentOf(due, locale, zone) }),
    ...(late && { late: minutesInWords(Number(late), locale) }),
    ...(activity && (due || deviation) && { activity: shortActivity(activity) }),
  }
}
