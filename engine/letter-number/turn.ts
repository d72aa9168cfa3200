import { type Refusal, refusal } from '../kernel/index.ts'
import { nextSuffix } from './suffix.ts'

/** How far a book has come in one year. `last` 0: it has no letter yet. */
export interface BookYear {
  readonly last: number
  /** Date of the letter that has the last fresh number. */
  readonly lastOn: string | null
}

/** The last letter of the book on or before a date, with the last suffix that its running number has. */
export interface LetterBefore {
  readonly running: number
  readonly suffix: string
}

export type TurnRefusal = 'LetterDateAhead' | 'NoEarlierLetter'

/** The number whose turn it is. */
export interface Turn {
  readonly running: number
  readonly suffix: string
}

/**
 * Is a letter back-dated in its book? When a later letter has its number already, or its year is over. Dates are local,
 * `2026-11-20`.
 */
export function isBackDated(on: string, book: BookYear, today: string): boolean {
  return on.slice(0, 4) < today.slice(0, 4) || (book.lastOn !== null && on < book.lastOn)
}

/**
 * The number a letter of this date gets: the next one, beginning at 1 each year; or, when it is back-dated, the number
 * of the last letter on or before its date with the next suffix, never a fresh one. `before`: that letter; null when
 * there is none, which is refused, as is a date to come.
 */
export function turnOf(
  on: string,
  book: BookYear,
  before: LetterBefore | null,
  today: string,
): Turn | Refusal<TurnRefusal> {
  if (on > today) return refusal('LetterDateAhead', { date: on })
  if (!isBackDated(on, book, today)) return { running: book.last + 1, suffix: '' }
  if (before === null) return refusal('NoEarlierLetter', { date: on })
  return { running: before.running, suffix: nextSuffix(before.suffix) }
}
