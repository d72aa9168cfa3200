import type { Refusal } from '#engine/kernel/index.ts'
import type { DefinitionRefusal } from '#engine/working-time/index.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../messages/index.ts'
import { partialDate } from './dates.ts'

/** The sentence of a refusal by the calendars; undefined where the code is of another kind. */
export function calendarRefusalSentence(locale: Locale, { code, facts }: Refusal): string | undefined {
  const sentence = (t(locale).calendarRefusals as Readonly<Record<string, string>>)[code]
  return sentence && fill(sentence, facts)
}

const isDate = (fact: unknown): fact is string =>
  typeof fact === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact) && !Number.isNaN(Date.parse(fact))

/** Hours without a date hold from the beginning. */
function factInWords(fact: Refusal['facts'][string], locale: Locale): Refusal['facts'][string] {
  if (fact === '') return t(locale).calendars.sinceAlways
  return isDate(fact) ? partialDate(fact, locale) : fact
}

/** Everything that is wrong with a definition, each a sentence. */
export function calendarFaultSentences(
  locale: Locale,
  faults: readonly DefinitionRefusal[],
): readonly string[] {
  const sentences = faults.map(({ code, facts }) => {
    const told = Object.entries(facts).map(([name, fact]) => [name, factInWords(fact, locale)] as const)
    return fill(t(locale).calendarFaults[code], Object.fromEntries(told))
  })
  return [...new Set(sentences)]
}
