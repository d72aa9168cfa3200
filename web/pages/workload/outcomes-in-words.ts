import type { Locale } from '#server/http/page.ts'
import type { HandOverOutcome } from '#server/tasks/contract.ts'
import { titlesOf } from '../../format/titles.ts'
import { t } from '../../messages/index.ts'
import { refusalSentence } from '../../messages/refusal.ts'
import type { BulkResultProps } from '../inbox/bulk-result.tsx'

/** Why a task didn't go, or wouldn't. `names`: of officials, by id. */
export function reasonInWords(
  { kind, refusal, case: view }: HandOverOutcome,
  locale: Locale,
  names: Readonly<Record<string, string>>,
): string {
  const { answers } = t(locale)
  if (kind === 'conflict') return answers.changed
  if (!refusal) return answers.gone
  const titles = view ? titlesOf(view.graph, locale, { ...names, ...view.names }) : undefined
  return refusalSentence(locale, refusal, titles)
}

/** What went, and what didn't and why. */
export function resultOf(
  came: readonly HandOverOutcome[],
  locale: Locale,
  names: Readonly<Record<string, string>>,
): BulkResultProps {
  return {
    done: came.filter(({ kind }) => kind === 'done').length,
    not: came
      .filter(({ kind }) => kind !== 'done')
      .map((outcome) => ({
        subject: [outcome.reference, outcome.subject || t(locale).work.list.untitled]
          .filter(Boolean)
          .join(' '),
        reason: reasonInWords(outcome, locale, names),
      })),
  }
}
