import type { ContentProblem } from '#engine/document-kind/index.ts'
import type { Locale } from '#server/http/page.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { rootName } from '../../components/kind-form/typed.ts'
import { contentProblemSentence } from '../../format/paper-refusal.ts'

/** What is missing or wrong in a content, by the field of its form; of several at one field the first. */
export function contentErrors(problems: readonly ContentProblem[], locale: Locale): FieldErrors {
  const errors: Record<string, string> = {}
  for (const problem of problems)
    errors[[rootName, ...problem.path].join('.')] ??= contentProblemSentence(locale, problem)
  return errors
}
