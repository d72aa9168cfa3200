import type { Instant, OfficialId, TaskId, UnitId } from '../case/state.ts'
import type { DocumentId, PerformerId, StepId } from '../procedure/definition.ts'

/** `1` for the first of a case, counted on. */
export type DeviationId = string

/** What the SOP sets for each step (mutu baku): its time, what must be in hand, what it must produce. */
export type DeviationStandard = 'time' | 'requirement' | 'output'

/**
 * What it shows by: done late, returned with points to mend, refused by a signer, a document rejected; `recorded`: seen
 * by somebody, who wrote it down.
 */
export type DeviationSign = 'late' | 'returned' | 'refused' | 'rejected' | 'recorded'

/** Why it came about, as whoever accounts for it says. */
export const deviationCauses = [
  'workload',
  'staffing',
  'waiting-for-others',
  'equipment',
  'requirements-incomplete',
  'needs-changed',
  'negligence',
  'other',
] as const
export type DeviationCause = (typeof deviationCauses)[number]

/** `accepted` is kept only while its step is open, and may get later still. */
export type DeviationStanding = 'open' | 'accounted' | 'sent-back' | 'accepted'

/** A missed standard of one step, for which whoever held or performs the step has to account. */
export interface Deviation {
  readonly id: DeviationId
  readonly standard: DeviationStandard
  readonly sign: DeviationSign
  readonly step: StepId
  readonly task?: TaskId
  readonly document?: DocumentId
  /** Those of the step who answer to the office: the applicant doesn't. */
  readonly performers: readonly PerformerId[]
  /** Who held the step or gave what fell short, where somebody did. */
  readonly held?: OfficialId
  readonly standing: DeviationStanding
  /** Who accounted for it last, and from which unit. */
  readonly account?: { readonly by: OfficialId; readonly unit: UnitId }
  /** Of one of time: the due time that was missed, and the working minutes since, counted up to `countedTo`. */
  readonly late?: { readonly dueAt: Instant; readonly minutes: number; readonly countedTo: Instant }
}

/** What is to be accounted for in a case. */
export interface Deviations {
  readonly made: number
  /** Those that aren't accepted, and of steps that are still late; the others are in the log. */
  readonly open: Readonly<Record<DeviationId, Deviation>>
}

export const noDeviations: Deviations = { made: 0, open: {} }
