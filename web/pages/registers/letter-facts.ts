import type { Locale } from '#server/http/page.ts'
import { partialDate } from '../../format/dates.ts'
import type { TitleOf } from '../../messages/refusal.ts'

/** What stands for a fact in the refusal of a letter: dates as people write them. */
export function letterFact(locale: Locale): TitleOf {
  return (fact, value) => (fact === 'date' ? partialDate(value, locale) : value)
}
