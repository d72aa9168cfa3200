import type { ProcedureId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { Graphs } from './graphs.ts'

interface Version {
  readonly id: ProcedureId
  readonly version: number
  readonly graph: StepGraph
}

/** Writes down what a version calls its steps, for lists of tasks and cases; what is there already stays. */
export async function nameSteps(
  queries: TenantQueries,
  tenant: string,
  { id, version, graph }: Version,
): Promise<void> {
  await queries
    .insertInto('step')
    .values(
      graph.steps.map((step) => ({
        tenant_id: tenant,
        procedure_id: id,
        version,
        step_id: step.id,
        number: step.number ?? null,
        activity: step.activity.value,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The same for versions that were loaded before steps had names in the database. */
export async function nameStepsOfOld(tenants: TenantDatabase, graphs: Graphs, tenant: string): Promise<void> {
  await tenants.withTenant(tenant, async (queries) => {
    const versions = await queries
      .selectFrom('procedure_version')
      .select(['procedure_id as id', 'version', 'definition', 'linked'])
      .where('tenant_id', '=', tenant)
      .execute()
    for (const { id, version, definition, linked } of versions) {
      const graph = graphs.compiled({ id, text: definition, called: linked })
      const { named } = await queries
        .selectFrom('step')
        .select((select) => select.fn.countAll<string>().as('named'))
        .where('tenant_id', '=', tenant)
        .where('procedure_id', '=', id)
        .where('version', '=', version)
        .executeTakeFirstOrThrow()
      if (Number(named) < graph.steps.length) await nameSteps(queries, tenant, { id, version, graph })
    }
  })
}
