import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import { hashOf, type ProcedureText } from './edition.ts'
import type { Graphs } from './graphs.ts'
import { nameSteps } from './step-names.ts'

export interface Publication {
  readonly procedure: ProcedureText
  /** ISO instant. */
  readonly at: string
  /** The official who brings it into force; absent when the program loads its own library. */
  readonly by?: string
}

/** Loads procedures a tenant doesn't have yet as version 1, in force; what is there stays as it is. */
export async function loadProcedures(
  tenants: TenantDatabase,
  graphs: Graphs,
  tenant: string,
  publications: readonly Publication[],
): Promise<void> {
  await tenants.withTenant(tenant, async (queries) => {
    for (const publication of publications) {
      await insertVersion(queries, graphs, tenant, publication, 1)
    }
  })
}

/**
 * Puts a new version in force and answers its number; the one before is superseded, and its cases stay on it. The very
 * text that is in force already answers with its version. Throws ProcedureProblem for a text that can't run.
 */
export async function publishProcedure(
  tenants: TenantDatabase,
  graphs: Graphs,
  tenant: string,
  publication: Publication,
): Promise<number> {
  const { procedure } = publication
  return tenants.withTenant(tenant, async (queries) => {
    const latest = await queries
      .selectFrom('procedure_version')
      .select(['version', 'definition_hash'])
      .where('tenant_id', '=', tenant)
      .where('procedure_id', '=', procedure.id)
      .orderBy('version', 'desc')
      .limit(1)
      .forUpdate()
      .executeTakeFirst()
    if (latest?.definition_hash.equals(hashOf(procedure))) return latest.version
    const version = (latest?.version ?? 0) + 1
    await queries
      .updateTable('procedure_version')
      .set({ status: 'superseded' })
      .where('tenant_id', '=', tenant)
      .where('procedure_id', '=', procedure.id)
      .where('status', '=', 'in-force')
      .execute()
    await insertVersion(queries, graphs, tenant, publication, version)
    return version
  })
}

async function insertVersion(
  queries: TenantQueries,
  graphs: Graphs,
  tenant: string,
  { procedure, at, by }: Publication,
  version: number,
): Promise<void> {
  const graph = graphs.compiled(procedure)
  const { identity } = graph.procedure
  const effectiveOn = identity.effectiveOn?.value
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto('procedure_version')
    .values({
      tenant_id: tenant,
      procedure_id: procedure.id,
      version,
      title: identity.title.value,
      procedure_number: identity.procedureNumber?.value ?? null,
      definition: procedure.text,
      definition_hash: hashOf(procedure),
      linked: JSON.stringify(procedure.called),
      status: 'in-force',
      effective_on: effectiveOn?.length === 10 ? effectiveOn : null,
      created_at: at,
      created_by: by ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows) await nameSteps(queries, tenant, { id: procedure.id, version, graph })
}
