import type { ProcedureId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import type { Procedures, ProcedureView } from './contract.ts'
import { createGraphs } from './graphs.ts'
import { loadProcedures, type Publication, publishProcedure } from './publish.ts'
import { nameStepsOfOld } from './step-names.ts'
import { summaryOf } from './summary.ts'

export { ProcedureProblem, type ProcedureText, withCalled } from './edition.ts'
export type { Publication } from './publish.ts'
export { procedureRoutes } from './routes.ts'

/** Beside what pages need: how versions come to be, and what the command path asks. */
export interface ProcedureShelf extends Procedures {
  /** Loads what the tenant doesn't have yet as version 1; again it changes nothing. */
  load(tenant: string, publications: readonly Publication[]): Promise<void>
  /** Puts a new version in force and answers its number. Throws ProcedureProblem for a text that can't run. */
  publish(tenant: string, publication: Publication): Promise<number>
  /** Writes down the names of steps of versions that were loaded by an older program. */
  nameSteps(): Promise<void>
  /** Null: no such version. */
  findGraph(tenant: string, id: ProcedureId, version: number): Promise<StepGraph | null>
  /** The version a new case begins with; null when the tenant has no such procedure in force. */
  findVersionInForce(tenant: string, id: ProcedureId): Promise<number | null>
}

export function createProcedures(tenants: TenantDatabase): ProcedureShelf {
  const graphs = createGraphs(tenants)

  const getGraph = async (tenant: string, id: ProcedureId, version: number): Promise<StepGraph> => {
    const graph = await graphs.find(tenant, id, version)
    if (!graph) throw new Error(`${tenant} has no version ${version} of procedure ${id}`)
    return graph
  }
  const listVersions = (tenant: string, id?: ProcedureId) =>
    tenants.withTenant(tenant, (queries) => {
      const versions = queries
        .selectFrom('procedure_version')
        .select(['procedure_id', 'version', 'status', 'effective_on', 'created_at', 'linked'])
        .where('tenant_id', '=', tenant)
        .orderBy('procedure_id')
        .orderBy('version', 'desc')
      return (id === undefined ? versions : versions.where('procedure_id', '=', id)).execute()
    })

  return {
    getGraph,
    findGraph: graphs.find,
    load: (tenant, publications) => loadProcedures(tenants, graphs, tenant, publications),
    nameSteps: async () => {
      for (const { tenant_id } of await tenants.listPublicTenants())
        await nameStepsOfOld(tenants, graphs, tenant_id)
    },
    publish: (tenant, publication) => publishProcedure(tenants, graphs, tenant, publication),

    async findVersionInForce(tenant, id) {
      const versions = await listVersions(tenant, id)
      return versions.find((row) => row.status === 'in-force')?.version ?? null
    },

    async listInForce(tenant) {
      const inForce = (await listVersions(tenant)).filter((row) => row.status === 'in-force')
      const called = new Set(inForce.flatMap((row) => Object.keys(row.linked)))
      const open = inForce.filter((row) => !called.has(row.procedure_id))
      return Promise.all(
        open.map(async ({ procedure_id: id, version }) =>
          summaryOf(await getGraph(tenant, id, version), version),
        ),
      )
    },

    async findProcedure(tenant, id, wished): Promise<ProcedureView | null> {
      const summary = (await tenants.listPublicTenants()).find((row) => row.tenant_id === tenant)
      if (!summary) return null
      const versions = await listVersions(tenant, id)
      const chosen = versions.find((row) =>
        wished === undefined ? row.status === 'in-force' : row.version === wished,
      )
      if (!chosen) return null
      const graph = await getGraph(tenant, id, chosen.version)
      return {
        tenant: { id: tenant, name: summary.name, office: summary.office_name, zone: summary.zone },
        summary: summaryOf(graph, chosen.version),
        graph,
        versions: versions.map((row) => ({
          version: row.version,
          effectiveOn: row.effective_on,
          status: row.status,
          loadedAt: row.created_at,
        })),
      }
    },
  }
}
export { timeLength } from './time-schema.ts'
