import { paperWords, wordsOfTemplate } from '#library/index.ts'
import type { LetterheadWords, StationeryFault, TemplateProposal } from './contract.ts'
import { fault } from './logo.ts'

/** Most characters of each; the first two must be there. */
const longest: Readonly<Record<keyof LetterheadWords, number>> = {
  government: 120,
  office: 150,
  address: 200,
  phone: 60,
  email: 100,
  website: 100,
  footer: 300,
  place: 80,
}
const mostSource = 30_000
const mostWord = 80

export function trimmed(words: LetterheadWords): LetterheadWords {
  const names = Object.keys(longest) as (keyof LetterheadWords)[]
  return Object.fromEntries(
    names.map((name) => [name, words[name].replace(/\s+/g, ' ').trim()]),
  ) as unknown as LetterheadWords
}

/** What is wrong with what stands in a letterhead. */
export function judgeWords(words: LetterheadWords): readonly StationeryFault[] {
  return Object.entries(longest).flatMap(([name, most]) => {
    const field = name as keyof LetterheadWords
    const value = words[field]
    if (value === '' && (field === 'government' || field === 'office')) return [fault('Missing', {}, field)]
    return value.length > most ? [fault('TooLong', { most }, field)] : []
  })
}

/** What is wrong with a template before it is tried. */
export function judgeTemplate({ template, source, wording }: TemplateProposal): readonly StationeryFault[] {
  if (!(template in wordsOfTemplate)) return [fault('Unknown', {}, 'template')]
  const long = Object.values(wording).some((word) => word.length > mostWord)
  const unknown = Object.keys(wording).some((word) => !(word in paperWords))
  return [
    ...(unknown ? [fault('Unknown', {}, 'wording')] : []),
    ...(long ? [fault('TooLong', { most: mostWord }, 'wording')] : []),
    ...(source !== null && source.length > mostSource
      ? [fault('TooLong', { most: mostSource }, 'source')]
      : []),
    ...(source !== null && source.trim() === '' ? [fault('Missing', {}, 'source')] : []),
  ]
}
