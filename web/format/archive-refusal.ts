import type { Refusal } from '#engine/kernel/index.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../messages/index.ts'
import { partialDate } from './dates.ts'

/** The sentence of a refusal by the archive; undefined where the code is of another kind. */
export function archiveRefusalSentence(locale: Locale, { code, facts }: Refusal): string | undefined {
  const { archiveRefusals } = t(locale)
  const sentence = (archiveRefusals as Readonly<Record<string, string>>)[code]
  const { date } = facts
  const told = typeof date === 'string' ? { ...facts, date: partialDate(date, locale) } : facts
  return sentence && fill(sentence, told)
}
