import type { Refusal } from '#engine/kernel/index.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../messages/index.ts'

/** The sentence of a refusal about webhooks; undefined where the code is of another kind. */
export function webhookRefusalSentence(locale: Locale, { code, facts }: Refusal): string | undefined {
  const { refusals, problems } = t(locale).webhooks
  const sentence = (refusals as Readonly<Record<string, string>>)[code]
  const problem = (problems as Readonly<Record<string, string>>)[String(facts.problem)] ?? ''
  return sentence && fill(sentence, { ...facts, problem })
}
