import { sql } from 'kysely'
import type { CaseState } from '#engine/case/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { maySeeCase } from '#server/documents/index.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import type { CaseView } from './contract.ts'

/**
 * The case this one was linked to when it was opened, and those that were linked to it, oldest first. Only what the
 * viewer may see.
 */
export async function listLinked(
  tenants: TenantDatabase,
  viewer: Viewer,
  caseId: string,
  linkedTo: CaseState['linkedTo'],
): Promise<CaseView['linked']> {
  const tenant = viewer.tenant.id
  const { rows } = await tenants.withTenant(tenant, (queries) =>
    sql<CaseView['linked'][number]>`
      select c.case_id as id, c.reference, c.subject, l.reason, l.direction from (
        select ${linkedTo?.case ?? null} as case_id, ${linkedTo?.reason ?? null} as reason, 'earlier' as direction
        union all
        select case_id, events #>> '{0,linkedTo,reason}', 'later' from laksana.event_log
        where tenant_id = ${tenant} and linked_to = ${caseId}
      ) l
      join laksana.case_file c on c.tenant_id = ${tenant} and c.case_id = l.case_id
      where ${maySeeCase(viewer)}
      order by l.direction, c.opened_at, c.case_id`.execute(queries),
  )
  return rows
}
