import type pg from 'pg'
import { type CaseEvent, type CaseState, evolve, initialCase } from '#engine/case/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { TenantSummary } from '#server/directory/contract.ts'
import { listActs, type TenantDatabase, wholeEvents } from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { graphsOfCase } from './graphs-of-case.ts'
import { normalReference } from './reference.ts'

/** A case as it is read for no one in particular: its texts stay as they are stored. */
export interface UnseenCase {
  readonly id: string
  readonly version: number
  readonly state: CaseState
  readonly graph: StepGraph
  readonly graphOf: (version: number) => StepGraph
  readonly acts: readonly { readonly at: string; readonly events: readonly CaseEvent[] }[]
}

export interface PublicCase extends UnseenCase {
  readonly tenant: TenantSummary
  readonly submittedAt: string
}

/** The case with a reference number, however that was typed. Null: no such number was given out. */
export async function findPublicCase(
  pool: pg.Pool,
  tenants: TenantDatabase,
  procedures: Pick<ProcedureShelf, 'getGraph'>,
  typed: string,
): Promise<PublicCase | null> {
  const { rows } = await pool.query({
    name: 'case_of_reference',
    text: 'select * from laksana.case_of_reference($1)',
    values: [normalReference(typed)],
  })
  const found = rows[0]
  if (!found) return null
  const tenant = (await tenants.listPublicTenants()).find((row) => row.tenant_id === found.tenant_id)!
  const seen = await readUnseen(tenants, procedures, found.tenant_id, found.case_id)
  return {
    ...seen,
    tenant: { id: tenant.tenant_id, name: tenant.name, office: tenant.office_name, zone: tenant.zone },
    submittedAt: found.submitted_at,
  }
}

/** There must be such a case. */
export async function readUnseen(
  tenants: TenantDatabase,
  procedures: Pick<ProcedureShelf, 'getGraph'>,
  tenant: string,
  caseId: string,
): Promise<UnseenCase> {
  const stored = await tenants.withTenant(tenant, (queries) => listActs(queries, caseId))
  const acts = stored.map((act) => ({ at: act.at, events: wholeEvents<CaseEvent>(act.events, act) }))
  const state = acts.flatMap(({ events }) => events).reduce(evolve, initialCase)
  const graphOf = await graphsOfCase(procedures, tenant, acts)
  const graph = graphOf(state.procedure.version)
  return { id: caseId, version: stored.at(-1)?.version ?? 0, state, graph, graphOf, acts }
}
