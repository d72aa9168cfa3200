import type { PageRequest } from '#server/http/page.ts'
import type { PaperAnswer, PaperView } from '#server/papers/contract.ts'
import type { SignRefused } from '#server/signatures/contract.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import { signRefusalSentence } from '../../format/sign-refusal.ts'
import { t } from '../../messages/index.ts'
import type { TitleOf } from '../../messages/refusal.ts'
import { contentErrors } from './content-errors.ts'
import { anyRefusalSentence } from './paper-refusal.ts'

export type PaperNotDone = Exclude<PaperAnswer, { kind: 'done' }>

/** HTTP status of the page that says so. */
export const statusOfPaper = {
  refused: 422,
  malformed: 422,
  incomplete: 422,
  unsigned: 422,
  conflict: 409,
  'not-found': 404,
} as const

const signFields: Partial<Record<SignRefused['code'], string>> = {
  PassphraseWrong: 'sandi',
  PassphraseTooShort: 'sandi',
  SecretKindNotTaken: 'sandi',
  IdentityNumberMissing: 'nik',
  TimestampUnavailable: 'tanpaStempel',
}

/** Why it didn't go through, at the field where it is mended; `''` where there is none. A conflict has its own notice. */
export function errorsOfAnswer(answer: PaperNotDone, request: PageRequest, titles: TitleOf): FieldErrors {
  const { locale } = request
  switch (answer.kind) {
    case 'malformed':
    case 'incomplete':
      return contentErrors(answer.problems, locale)
    case 'unsigned': {
      const { code } = answer.refused
      return { [signFields[code] ?? '']: signRefusalSentence(locale, answer.refused) }
    }
    case 'refused': {
      const { code } = answer.refusal
      const field = code === 'ReasonMissing' ? 'alasan' : code === 'RegisterElsewhere' ? 'nomor' : ''
      return { [field]: anyRefusalSentence(locale, answer.refusal, titles) }
    }
    case 'not-found':
      return { '': t(locale).answers.gone }
    case 'conflict':
      return {}
  }
}

/** The system that gives the number, where that is what was in the way. */
export function systemOf(answer: PaperNotDone | undefined): string | undefined {
  if (answer?.kind !== 'refused' || answer.refusal.code !== 'RegisterElsewhere') return undefined
  return String(answer.refusal.facts.system ?? '')
}

/** The revision that a form answers to: what was seen before, or after a conflict what is there now. */
export const revisionOf = ({ paper }: Pick<PaperView, 'paper'>): number => paper?.revision ?? 0
