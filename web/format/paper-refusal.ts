import type { ContentProblem } from '#engine/document-kind/index.ts'
import type { Refusal } from '#engine/kernel/index.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../messages/index.ts'

/** The sentence of a refusal that only papers have; undefined where the code is of another kind. */
export function paperRefusalSentence(locale: Locale, { code, facts }: Refusal): string | undefined {
  const { paperRefusals } = t(locale)
  const sentence = Object.hasOwn(paperRefusals, code)
    ? (paperRefusals as Readonly<Record<string, string>>)[code]
    : undefined
  return sentence && fill(sentence, facts)
}

/** Where in the form and what is wrong there: “Diteruskan kepada › 2 › Jabatan: belum diisi.” */
export function contentProblemSentence(locale: Locale, problem: ContentProblem): string {
  const { contentProblems } = t(locale)
  const { code, labels, facts } = problem
  const place = labels.map((step) => ('row' in step ? String(step.row) : step.label[locale])).join(' › ')
  const what = fill(contentProblems[code], { least: facts.least ?? '', most: facts.most ?? '' })
  return place === '' ? what : `${place}: ${what}`
}
