import type { UploadProblem } from '#server/documents/contract.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../messages/index.ts'

/** Why a file was not taken, and what to send instead. */
export function uploadSentence(locale: Locale, { code, facts }: UploadProblem): string {
  return fill(t(locale).uploads[code], facts)
}
