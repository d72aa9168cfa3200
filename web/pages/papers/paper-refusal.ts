import type { Refusal } from '#engine/kernel/index.ts'
import type { Locale } from '#server/http/page.ts'
import type { SignRefused } from '#server/signatures/contract.ts'
import { momentOf } from '../../format/dates.ts'
import { letterRefusalSentence } from '../../format/letter-refusal.ts'
import { paperRefusalSentence } from '../../format/paper-refusal.ts'
import { fill, t } from '../../messages/index.ts'
import { refusalSentence, type TitleOf } from '../../messages/refusal.ts'

/** Why the office says no to something about a paper: papers' own rules, those of the book of numbers, or of the case. */
export function anyRefusalSentence(locale: Locale, refusal: Refusal, titles?: TitleOf): string {
  return (
    paperRefusalSentence(locale, refusal) ??
    letterRefusalSentence(locale, refusal) ??
    refusalSentence(locale, refusal, titles)
  )
}

/** Why nothing was signed, and what helps. */
export function signRefusalSentence(locale: Locale, zone: string, { code, facts }: SignRefused): string {
  const at = typeof facts.at === 'string' ? momentOf(facts.at, locale, zone) : undefined
  return fill(t(locale).signing.refusals[code], { ...facts, at })
}
