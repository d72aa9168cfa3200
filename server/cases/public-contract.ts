import type { CaseStatus } from '#engine/case/state.ts'
import type { ProcedureId, TimeLength } from '#engine/procedure/definition.ts'
import type { TimeSpent } from '#engine/working-time/index.ts'
import type { TenantSummary } from '#server/directory/contract.ts'

/** A step's time standard for the public; a set one names the number (or activity) of the step that sets it. */
export type PublicStandard =
  | ({ readonly kind: 'length' } & TimeLength)
  | { readonly kind: 'set-by'; readonly step: string }

/** What anyone with the reference number may see: where it stands and the standard beside it; nobody's name, no papers. */
export interface PublicCaseView {
  readonly tenant: TenantSummary
  readonly reference: string
  readonly procedure: { readonly id: ProcedureId; readonly title: string }
  readonly status: CaseStatus
  readonly endingLabel: string | null
  readonly submittedOn: string
  readonly steps: readonly {
    readonly number: string | null
    readonly activity: string
    readonly performer: string
    readonly standard: PublicStandard | null
    /** Working minutes so far, all rounds and pauses; null where it never opened. */
    readonly usedMinutes: number | null
    readonly state: 'done' | 'now' | 'ahead' | 'passed-over'
    readonly doneOn: string | null
    readonly dueOn: string | null
    readonly overdue: boolean
  }[]
  /** Working minutes since it was sent, and whose they were. */
  readonly timeSpent: TimeSpent | null
}
