import type { ProcedureId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import { compileText, hashOf, type ProcedureText } from './edition.ts'

/** The graphs cases run on, each compiled once: versions never change, and equal texts share one graph. */
export interface Graphs {
  /** Null: no such version. */
  find(tenant: string, id: ProcedureId, version: number): Promise<StepGraph | null>
  compiled(procedure: ProcedureText): StepGraph
}

export function createGraphs(tenants: TenantDatabase): Graphs {
  const byVersion = new Map<string, Promise<StepGraph | null>>()
  const byText = new Map<string, StepGraph>()

  const compiled = (procedure: ProcedureText): StepGraph => {
    const key = hashOf(procedure).toString('hex')
    const known = byText.get(key)
    if (known) return known
    const graph = compileText(procedure)
    byText.set(key, graph)
    return graph
  }

  const load = async (tenant: string, id: ProcedureId, version: number): Promise<StepGraph | null> => {
    const row = await tenants.withTenant(tenant, (queries) =>
      queries
        .selectFrom('procedure_version')
        .select(['definition', 'linked'])
        .where('tenant_id', '=', tenant)
        .where('procedure_id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst(),
    )
    return row ? compiled({ id, text: row.definition, called: row.linked }) : null
  }

  return {
    compiled,
    find(tenant, id, version) {
      const key = `${tenant} ${id} ${version}`
      const known = byVersion.get(key)
      if (known) return known
      const loading = load(tenant, id, version)
      byVersion.set(key, loading)
      // A version that isn't there yet may come; a database that couldn't be reached may be back.
      loading.then(
        (graph) => graph ?? byVersion.delete(key),
        () => byVersion.delete(key),
      )
      return loading
    },
  }
}
