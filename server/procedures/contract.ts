import type { ProcedureId, TimeLength } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { TenantSummary } from '#server/directory/contract.ts'

export interface ProcedureSummary {
  readonly id: ProcedureId
  readonly version: number
  readonly title: string
  /** Where one document holds several flows, which one (Mandiri, Pengembang). */
  readonly flow: string | null
  readonly procedureNumber: string | null
  readonly stepCount: number
  readonly decisionCount: number
  /** Papers to have ready before one starts. */
  readonly papers: readonly string[]
  /** The total the document states, or else the sum of the straight way: working time, then calendar days and months apart. */
  readonly totalTime: readonly TimeLength[]
  readonly contradictionCount: number
}

export interface ProcedureVersionSummary {
  readonly version: number
  readonly effectiveOn: string | null
  readonly status: 'draft' | 'in-force' | 'superseded'
  readonly loadedAt: string
}

export interface ProcedureView {
  readonly tenant: TenantSummary
  readonly summary: ProcedureSummary
  readonly graph: StepGraph
  readonly versions: readonly ProcedureVersionSummary[]
}

export interface Procedures {
  /** Procedures in force that a request can be opened under (called ones are left out). */
  listInForce(tenant: string): Promise<readonly ProcedureSummary[]>
  findProcedure(tenant: string, id: ProcedureId, version?: number): Promise<ProcedureView | null>
  /** The graph a case runs on; cached for good, versions never change. */
  getGraph(tenant: string, id: ProcedureId, version: number): Promise<StepGraph>
}
