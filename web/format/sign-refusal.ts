import type { Locale } from '#server/http/page.ts'
import type { SignRefused } from '#server/signatures/contract.ts'
import { fill, t } from '../messages/index.ts'

/** Why nothing was signed, and what to do next. A number BSrE didn't give is left out. */
export function signRefusalSentence(
  locale: Locale,
  { code, facts }: Pick<SignRefused, 'code' | 'facts'>,
): string {
  const told = code === 'ProviderRefused' ? { status: '', code: '', ...facts } : facts
  return fill(t(locale).signRefusals[code], told).replace(/\s+(?=\.)/g, '')
}
