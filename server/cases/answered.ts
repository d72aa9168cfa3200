import { sql } from 'kysely'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import type { ActAnswer } from './contract.ts'

/** The first answer to a command that this official had stored on this case; null: there is none. */
export async function findAnswered(
  tenants: TenantDatabase,
  { tenant, official }: Viewer,
  caseId: string,
  commandId: string,
): Promise<ActAnswer | null> {
  const { rows } = await tenants.withTenant(tenant.id, (queries) =>
    sql<{ version: number }>`
      select version from laksana.event_log
      where tenant_id = ${tenant.id} and command_id = ${commandId} and case_id = ${caseId}
        and actor ->> 'official' = ${official.id}`.execute(queries),
  )
  return rows[0] ? { kind: 'done', caseId, version: rows[0].version } : null
}
