import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import type { WatchedTask } from './watch.ts'

/**
 * The chairs above those that answer for a task today: above whoever holds it, or above every position bound to its
 * performers and every member of its team. Where nobody sits in the chair right above, it is the next one up in which
 * somebody does. An agency that asks has nobody above it here.
 */
export async function superiorsOf(
  queries: TenantQueries,
  tenant: string,
  { owners, claimedBy }: Pick<WatchedTask, 'owners' | 'claimedBy'>,
  now: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ position: string }>`
    with recursive today as (
      select (${now}::timestamptz at time zone t.zone)::date as day from laksana.tenant t where t.tenant_id = ${tenant}
    ), chair as (
      select h.position_id from laksana.holding h cross join today
      where h.tenant_id = ${tenant} and h.from_on <= day and (h.until_on is null or h.until_on >= day)
        and case when ${claimedBy}::text is null then 'official:' || h.official_id = any(${owners}::text[])
          else h.official_id = ${claimedBy} end
      union
      select b.position_id from laksana.performer_binding b
      where b.tenant_id = ${tenant} and ${claimedBy}::text is null
        and 'performer:' || b.procedure_id || '/' || b.performer_id = any(${owners}::text[])
    )
, taken as (
      select h.position_id from laksana.holding h cross join today
      join laksana.official o on o.tenant_id = ${tenant} and o.official_id = h.official_id
      where h.tenant_id = ${tenant} and h.from_on <= day and (h.until_on is null or h.until_on >= day)
        and (o.left_on is null or o.left_on > day)
    ), above as (
      select chair.position_id as of, p.superior_position_id as position, 1 as up from chair
      join laksana.position p on p.tenant_id = ${tenant} and p.position_id = chair.position_id
      where p.superior_position_id is not null
      union all
      select above.of, p.superior_position_id, above.up + 1 from above
      join laksana.position p on p.tenant_id = ${tenant} and p.position_id = above.position
      where p.superior_position_id is not null and above.up < 20 and above.position not in (select position_id from taken)
    )
    select distinct position from (
      select distinct on (of) position from above
      order by of, position in (select position_id from taken) desc, up
    ) nearest order by 1`.execute(queries)
  return rows.map(({ position }) => position)
}

/** The chairs that lead the office itself, above all its divisions. */
export async function headsOf(queries: TenantQueries, tenant: string): Promise<readonly string[]> {
  const { rows } = await sql<{ position: string }>`
    select p.position_id as position from laksana.position p
    join laksana.unit u on u.tenant_id = ${tenant} and u.unit_id = p.unit_id
    where p.tenant_id = ${tenant} and u.kind = 'office' and u.parent_unit_id is null
      and laksana.leads_unit(${tenant}, p.position_id)
    order by 1`.execute(queries)
  return rows.map(({ position }) => position)
}
