import type { DeviationView } from '#server/cases/contract.ts'
import type { Locale } from '#server/http/page.ts'
import { momentOf } from '../../format/dates.ts'
import { minutesInWords } from '../../format/due-line.ts'
import { fill, t } from '../../messages/index.ts'

type Shown = Pick<DeviationView, 'sign' | 'dueAt' | 'lateMinutes' | 'running'> & {
  /** Title of the document that fell short. */
  readonly document: string | null
  /** What was seen, where somebody wrote it down. */
  readonly seen: string | null
}

/** What shows a missed standard, in a sentence. */
export function signInWords(shown: Shown, locale: Locale, zone: string): string {
  const { signs } = t(locale).deviations
  const { sign, dueAt, lateMinutes, running, document, seen } = shown
  if (sign === 'recorded') return seen ?? ''
  return fill(sign === 'late' && running ? signs.lateSoFar : signs[sign], {
    document: document ?? '',
    length: minutesInWords(lateMinutes ?? 0, locale),
    moment: dueAt === null ? '' : momentOf(dueAt, locale, zone),
  })
}

/** The same of one of a case, whose documents its graph titles. */
export function signOfCase(
  deviation: DeviationView,
  documents: Readonly<Record<string, string>>,
  locale: Locale,
  zone: string,
): string {
  const document = documents[deviation.document ?? ''] ?? null
  return signInWords({ ...deviation, document, seen: deviation.text }, locale, zone)
}
