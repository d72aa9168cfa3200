import type { Refusal } from '#engine/kernel/index.ts'
import type { Locale } from '#server/http/page.ts'
import { letterRefusalSentence } from '../../format/letter-refusal.ts'
import { paperRefusalSentence } from '../../format/paper-refusal.ts'
import { refusalSentence, type TitleOf } from '../../messages/refusal.ts'

/** Why the office says no to something about a paper: papers' own rules, those of the book of numbers, or of the case. */
export function anyRefusalSentence(locale: Locale, refusal: Refusal, titles?: TitleOf): string {
  return (
    paperRefusalSentence(locale, refusal) ??
    letterRefusalSentence(locale, refusal) ??
    refusalSentence(locale, refusal, titles)
  )
}
