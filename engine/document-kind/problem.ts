import type { DifferenceStep } from './differences.ts'

/** What can be wrong with a draft; such a content isn't kept. */
export type MalformedCode =
  /** Something else than the field takes: a text, a number, a whole number, yes or no, rows, a group of fields. */
  | 'NotText'
  | 'NotNumber'
  | 'NotWhole'
  | 'NotYesOrNo'
  | 'NotRows'
  | 'NotGroup'
  /** The form has no such field. */
  | 'FieldUnknown'
  /** None of the choices. */
  | 'ChoiceUnknown'
  /** No such day, or not written `2026-11-20`. */
  | 'NoSuchDay'

/** What keeps a draft from being sent on; such a content is kept. */
export type IncompleteCode =
  | 'Missing'
  /** Facts: `least` or `most` characters. */
  | 'TextTooShort'
  | 'TextTooLong'
  /** Facts: `least` or `most` of a number. */
  | 'NumberTooSmall'
  | 'NumberTooLarge'
  /** Facts: `least` or `most` rows. */
  | 'TooFewRows'
  | 'TooManyRows'

export type ContentProblemCode = MalformedCode | IncompleteCode

/** One thing missing or wrong in a content. */
export interface ContentProblem {
  readonly code: ContentProblemCode
  /** Property names and places of rows, counted from 0: `['diteruskan', 0, 'jabatan']`. */
  readonly path: readonly (string | number)[]
  /** The same in words: labels, and rows counted from 1. A row without a label of its own has its number alone. */
  readonly labels: readonly DifferenceStep[]
  /** Bounds, for the codes that say so. */
  readonly facts: { readonly least?: number; readonly most?: number }
}
