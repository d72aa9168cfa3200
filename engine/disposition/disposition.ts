import type { FileRef, Instant, LocalDate, OfficialId, PositionId, TaskId } from '../case/state.ts'
import type { DocumentId, PerformerId } from '../procedure/definition.ts'

/** `1` for the first of a case, counted on. */
export type DispositionId = string

/** The kind of document on which dispositions are written. */
export const dispositionSheet = 'lembar-disposisi'

/** A chair below the one who disposes, as it was then. */
export interface Subordinate {
  readonly position: PositionId
  /** Who sits in it, if one person does. */
  readonly holder?: OfficialId
  /** Performers of the procedure that the position answers for. */
  readonly performs: readonly PerformerId[]
}

/** `passed-on`: to somebody further down, who owes the answer now. */
export type DispositionAnswer = 'settled' | 'passed-on' | 'taken-back'

/** Somebody disposed to; owes an answer until there is one. */
export interface Recipient extends Subordinate {
  readonly answer?: DispositionAnswer
}

/** What is asked of the recipients. */
export interface DispositionOrder {
  /** Ids of the government's list, as they were ticked. */
  readonly instructions: readonly string[]
  readonly note?: string
  readonly urgency: 'biasa' | 'segera' | 'sangat-segera'
  /** Local date by which an answer is wanted. */
  readonly dueOn?: LocalDate
}

/** A superior's written instruction: one row group of the sheet. */
export interface Disposition extends DispositionOrder {
  readonly id: DispositionId
  /** The one it passes on. */
  readonly from?: DispositionId
  /** The open task it was made for, and the sheet that the task hands in. */
  readonly task?: TaskId
  readonly document?: DocumentId
  readonly sheet?: FileRef
  readonly by: OfficialId
  readonly position: PositionId
  readonly at: Instant
  readonly to: readonly Recipient[]
}

/** What has been disposed in a case. */
export interface Dispositions {
  readonly made: number
  /** Every position ever disposed to: it sees the case from then on. */
  readonly everybody: readonly PositionId[]
  /** Those in which somebody still owes an answer, with those they come from; the others are in the log. */
  readonly open: Readonly<Record<DispositionId, Disposition>>
}

export const noDispositions: Dispositions = { made: 0, everybody: [], open: {} }
