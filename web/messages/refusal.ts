import type { Refusal } from '#engine/kernel/index.ts'
import type { Locale } from '#server/http/page.ts'
import { type Filling, fill, t } from './index.ts'

/** Looks up what an id in a refusal's facts is called: `title('step', 'uji')` → the activity. */
export type TitleOf = (fact: string, id: string) => string

const asIs: TitleOf = (_, id) => id

/** The sentence of a refusal: why not, and what to do next. An unknown code is a defect and throws. */
export function refusalSentence(locale: Locale, refusal: Refusal, title: TitleOf = asIs): string {
  const sentence = (t(locale).refusals as Readonly<Record<string, string>>)[refusal.code]
  if (sentence === undefined) throw new Error(`The refusal ${refusal.code} has no sentence`)
  const titled = Object.entries(refusal.facts).map(([fact, value]): [string, Filling] => [
    fact,
    typeof value === 'number'
      ? value
      : typeof value === 'string'
        ? title(fact, value)
        : value.map((id) => title(fact, id)),
  ])
  return fill(sentence, Object.fromEntries(titled))
}
