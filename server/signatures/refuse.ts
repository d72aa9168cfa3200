import type { RefusalCode, SignRefused } from './contract.ts'
import { PdfProblem } from './pdf/values.ts'

/** What helps after each refusal. */
const remedies: Readonly<Record<RefusalCode, SignRefused['again']>> = {
  PassphraseWrong: 'now',
  PassphraseTooShort: 'now',
  SecretKindNotTaken: 'now',
  NotTriedAfterRefusal: 'now',
  TooManyTries: 'later',
  TimestampUnavailable: 'later',
  ProviderUnreachable: 'later',
  ProviderTimedOut: 'later',
  ProviderFailed: 'later',
  ProviderAnswerUnusable: 'later',
  ProviderNotSet: 'after-change',
  ProviderRefused: 'after-change',
  NoCertificate: 'after-change',
  CertificateExpired: 'after-change',
  CertificateRevoked: 'after-change',
  IdentityNumberMissing: 'after-change',
  PdfDamaged: 'after-change',
  PdfLocked: 'after-change',
  PdfForbidsSigning: 'after-change',
  PageMissing: 'after-change',
}

/** Every code there is; each has a sentence in both languages. */
export const signRefusalCodes = Object.keys(remedies) as readonly RefusalCode[]

export const refuse = (code: RefusalCode, facts: SignRefused['facts'] = {}): SignRefused => ({
  kind: 'refused',
  code,
  again: remedies[code],
  facts,
})

/** Refusals that say something of one paper only, so that the next may still be signed. */
const ofOnePaper: readonly RefusalCode[] = ['PdfDamaged', 'PdfLocked', 'PdfForbidsSigning', 'PageMissing']

export const endsBatch = ({ code }: SignRefused) => !ofOnePaper.includes(code)

const pdfCodes = {
  damaged: 'PdfDamaged',
  encrypted: 'PdfLocked',
  'signing-forbidden': 'PdfForbidsSigning',
  'no-such-page': 'PageMissing',
} as const

/** A PDF that can't be signed is a refusal; anything else goes on. */
export function refusalOf(error: unknown): SignRefused {
  if (error instanceof PdfProblem && error.code !== 'too-small-place') return refuse(pdfCodes[error.code])
  throw error
}
