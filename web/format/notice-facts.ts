import type { Locale } from '#server/http/page.ts'
import { momentOf, partialDate } from './dates.ts'
import { minutesInWords } from './due-line.ts'
import { shortActivity } from './short-activity.ts'

type Facts = Readonly<Record<string, string>>

/** Facts of a notice as they are read: due times as moments, lateness as hours and minutes, activities in a line. */
export function noticeFacts(facts: Facts, locale: Locale, zone: string): Facts {
  const { due, day, late, activity, deviation } = facts
  return {
    ...facts,
    ...(due && { due: momentOf(due, locale, zone) }),
    ...(day && { day: partialDate(day, locale) }),
    ...(late && { late: minutesInWords(Number(late), locale) }),
    ...(activity && (due || day || deviation) && { activity: shortActivity(activity) }),
  }
}
