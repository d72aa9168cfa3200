import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import type { DestructionSummary } from '../contract.ts'

export function selectLists(queries: TenantQueries, tenant: string) {
  return queries
    .selectFrom('destruction_list as l')
    .selectAll('l')
    .select(
      sql<number>`(select count(*)::int from laksana.destruction_item i
        where i.tenant_id = l.tenant_id and i.list_id = l.list_id)`.as('files'),
    )
    .where('l.tenant_id', '=', tenant)
}

export type ListRow = Awaited<ReturnType<ReturnType<typeof selectLists>['executeTakeFirstOrThrow']>>

export function summaryOf(row: ListRow): DestructionSummary {
  return {
    id: row.list_id,
    title: row.title,
    status: row.status,
    madeAt: row.made_at,
    madeBy: row.made_from,
    files: row.files,
  }
}

/** Cases on a list. */
export async function listCasesOn(
  queries: TenantQueries,
  tenant: string,
  list: string,
): Promise<readonly string[]> {
  const rows = await queries
    .selectFrom('destruction_item')
    .select('case_id')
    .where('tenant_id', '=', tenant)
    .where('list_id', '=', list)
    .execute()
  return rows.map(({ case_id }) => case_id)
}

/** The list, locked until the transaction ends: two people can't decide or carry out at once. */
export function lockList(queries: TenantQueries, tenant: string, list: string) {
  return queries
    .selectFrom('destruction_list')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('list_id', '=', list)
    .forUpdate()
    .executeTakeFirst()
}
