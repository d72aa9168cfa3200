import type { TurnRefusal } from './turn.ts'

/** Why a letter gets no number, or a row of the book isn't changed. Each has a sentence in every language. */
export type LetterRefusal =
  | TurnRefusal
  /** The book has no template yet. */
  | 'NumberingMissing'
  /** The book is kept in another system: refer to the letter there. */
  | 'RegisterElsewhere'
  | 'ArchiveClassMissing'
  | 'ArchiveClassUnfit'
  | 'MayNotRegister'
  | 'MayNotSetNumbering'
  | 'LetterVoided'
  | 'LetterHasCase'
  | 'VoidReasonMissing'
