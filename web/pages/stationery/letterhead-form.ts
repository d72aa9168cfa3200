import type { PageRequest } from '#server/http/page.ts'
import type { LetterheadProposal, LetterheadWords } from '#server/stationery/contract.ts'
import { fieldOf } from './faults.ts'

export const letterheadFields = [
  'government',
  'office',
  'address',
  'phone',
  'email',
  'website',
  'place',
  'footer',
] as const satisfies readonly (keyof LetterheadWords)[]

/** The letterhead as it was sent. */
export function letterheadFrom({ form }: PageRequest): LetterheadProposal {
  const words = Object.fromEntries(letterheadFields.map((field) => [field, form.text(fieldOf[field])]))
  const sent = form.examined.lambang?.bytes
  const from = form.text('lambangDari')
  return {
    unit: form.text('unit'),
    words: words as unknown as LetterheadWords,
    logo: form.has('tanpaLambang') ? null : (sent ?? thereIs(from)),
  }
}

function thereIs(from: string): 'in-force' | 'of-draft' | number | null {
  if (from === 'draft') return 'of-draft'
  if (from === 'none') return null
  return /^\d{1,6}$/.test(from) ? Number(from) : 'in-force'
}

/** What a letterhead begins with: what is named, without what makes it a version. */
export function wordsOf(version: LetterheadWords): LetterheadWords {
  return Object.fromEntries(
    letterheadFields.map((field) => [field, version[field]]),
  ) as unknown as LetterheadWords
}
