import { type RawBuilder, sql } from 'kysely'
import type { OfficialSummary, Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { InboxItem } from './contract.ts'

/**
 * Who may perform at least one of these tasks today: who holds a position bound to an owner of it, sits in the unit that
 * owes it, or owes it in person. By name, each official once.
 */
export async function listCandidates(
  queries: TenantQueries,
  { tenant }: Viewer,
  items: readonly InboxItem[],
  now: string,
): Promise<readonly OfficialSummary[]> {
  if (items.length === 0) return []
  const tasks = JSON.stringify(items.map(({ caseId, taskId }) => ({ case_id: caseId, task_id: taskId })))
  const day: RawBuilder<string> = sql`(${now}::timestamptz at time zone ${tenant.zone})::date`
  const { rows } = await sql<OfficialSummary>`
    with owed as (
      select distinct t.owner from jsonb_to_recordset(${tasks}::jsonb) as x (case_id text, task_id text)
      join laksana.task t on t.tenant_id = ${tenant.id} and t.case_id = x.case_id and t.task_id = x.task_id
    ), candidate as (
      select distinct on (o.official_id) o.official_id as id, o.name, p.title as position, u.name as unit
      from laksana.holding h
      join laksana.official o on o.tenant_id = ${tenant.id} and o.official_id = h.official_id
      join laksana.position p on p.tenant_id = ${tenant.id} and p.position_id = h.position_id
      join laksana.unit u on u.tenant_id = ${tenant.id} and u.unit_id = p.unit_id
      where h.tenant_id = ${tenant.id} and h.from_on <= ${day} and (h.until_on is null or h.until_on >= ${day})
        and (o.left_on is null or o.left_on > ${day})
        and ('official:' || o.official_id in (select owner from owed)
          or 'unit:' || p.unit_id in (select owner from owed)
          or exists (
            select from laksana.performer_binding b
            where b.tenant_id = ${tenant.id} and b.position_id = p.position_id
              and 'performer:' || b.procedure_id || '/' || b.performer_id in (select owner from owed)))
      order by o.official_id, array_position(array['definitive', 'acting', 'stand-in'], h.kind), h.holding_id
    )
    select * from candidate order by name, id`.execute(queries)
  return rows
}
