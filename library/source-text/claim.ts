import type { Provenance } from '#engine/procedure/definition.ts'
import { plain } from './plain.ts'

/** What is left of a text once the texts that claim it are taken out, and the claims that don't stand in it. */
export interface Claimed {
  /** Words that nobody claims; empty when only punctuation and list numbers are left. */
  readonly dropped: string
  readonly reworded: readonly string[]
}

/** The words a value claims of its source, where it claims any. */
export function writtenOf(provenance: Provenance | undefined): readonly string[] {
  return provenance?.kind === 'written' ? [plain(provenance.text)] : []
}

/**
 * Takes every claim out of a text, the longest first. Equal claims take one occurrence each, so a list that prints the
 * same entry twice must be claimed twice; a claim whose words all others have taken already still stands in the text.
 */
export function claim(text: string, claims: readonly string[]): Claimed {
  const reworded: string[] = []
  let rest = text
  for (const words of claims.toSorted((a, b) => b.length - a.length)) {
    const at = indexOfWords(rest, words)
    if (at >= 0) rest = `${rest.slice(0, at)}¦${rest.slice(at + words.length)}`
    else if (indexOfWords(text, words) < 0) reworded.push(words)
  }
  return { dropped: withoutListNumbers(rest), reworded }
}

/** Where the words stand as whole words: "perlu" doesn't stand in "diperlukan". */
function indexOfWords(text: string, words: string): number {
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const cutsBefore = isWord(words[0]) && isWord(text[at - 1])
    const cutsAfter = isWord(words.at(-1)) && isWord(text[at + words.length])
    if (words !== '' && !cutsBefore && !cutsAfter) return at
  }
  return -1
}

/** `1.`, `2.1`, `a.` before an entry, and a number alone in its cell, are the printer's, not the office's. */
function withoutListNumbers(rest: string): string {
  const words = rest
    .replace(/(?<=^|[\s¦])(\d{1,2}\.\d{1,2}|(\d{1,2}|[a-z])\.)(?=[\s¦]|$)/g, '¦')
    .replace(/(?<=¦\s*)\d{1,2}(?=\s*¦)/g, '¦')
    .replaceAll('¦', ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return /[\p{L}\p{N}]/u.test(words) ? words : ''
}
