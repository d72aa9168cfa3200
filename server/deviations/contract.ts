import type { DeviationCause, DeviationSign, DeviationStandard } from '#engine/deviation/index.ts'
import type { DeviationView, Paged } from '#server/cases/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'

export type RegisterStanding = DeviationView['standing']

/** A missed standard as the register tells it. */
export interface DeviationItem {
  readonly caseId: string
  /** As its case counts them: 1, 2, … */
  readonly deviation: string
  readonly reference: string | null
  readonly subject: string
  readonly applicant: string
  readonly procedure: { readonly id: string; readonly title: string }
  /** The step as the SOP writes it. */
  readonly activity: string
  readonly standard: DeviationStandard
  readonly sign: DeviationSign
  /** Title of the document that fell short. */
  readonly document: string | null
  readonly openedAt: string
  readonly dueAt: string | null
  /** Working minutes after the due time. */
  readonly lateMinutes: number | null
  /** The step isn't done yet, so the minutes are those known when it was last measured. */
  readonly running: boolean
  /** Who held the step. */
  readonly held: string | null
  readonly standing: RegisterStanding
  /** What was seen, where somebody wrote it down. */
  readonly seen: string | null
  readonly cause: DeviationCause | null
  readonly explanation: string | null
  readonly correction: string | null
  readonly accountedBy: string | null
  readonly accountedAt: string | null
  readonly judgement: string | null
  readonly judgedBy: string | null
  readonly judgedAt: string | null
}

export interface DeviationQuery {
  readonly standing?: RegisterStanding
  readonly standard?: DeviationStandard
  readonly procedure?: string
  /** Local dates on which they were opened, both included. */
  readonly from?: string
  readonly until?: string
  /** Late by at least so many working minutes. */
  readonly lateBy?: number
  readonly sort?: 'newest' | 'oldest'
  readonly page?: number
  /** For a register to be printed; as lists are unless told. */
  readonly pageSize?: number
}

/** The register of missed standards: all of the government, or those of the viewer's own steps. */
export interface Deviations {
  list(viewer: Viewer, query: DeviationQuery): Promise<Paged<DeviationItem>>
  /** The same as CSV in the words of the page, the oldest first, all of them. */
  csv(viewer: Viewer, query: DeviationQuery): Promise<string>
}

/** Most on one print-out. */
export const mostPrinted = 2000

/** What a person reads, in the words of the page. */
export interface DeviationWords {
  /** The head of the table, then a line for each. */
  table(items: readonly DeviationItem[], zone: string): readonly (readonly string[])[]
}
