import { type RawBuilder, sql } from 'kysely'
import type { UnitSummary, Viewer } from '#server/directory/contract.ts'

/**
 * Cases in which a third party has a part: a task waits for it, or one of its people, now or formerly, acted. A
 * subquery with one column `case_id`.
 */
export function casesOfFirm(tenant: Viewer['tenant']['id'], unit: UnitSummary['id']): RawBuilder<unknown> {
  const seats = sql`laksana.position p where p.tenant_id = ${tenant} and p.unit_id = ${unit}`
  const people = sql`
    select h.official_id from laksana.holding h
    where h.tenant_id = ${tenant} and h.position_id in (select p.position_id from ${seats})`
  return sql`(
    select t.case_id from laksana.task t
    join (
      select 'official:' || f.official_id as owner from (${people}) f
      union all
      select 'performer:' || b.procedure_id || '/' || b.performer_id from laksana.performer_binding b
      where b.tenant_id = ${tenant} and b.position_id in (select p.position_id from ${seats})
    ) o on t.owner_key = laksana.owner_key(o.owner) and t.owner = o.owner
    where t.tenant_id = ${tenant}
    union
    select e.case_id from laksana.event_log e
    where e.tenant_id = ${tenant} and e.official_key in (select laksana.official_key(f.official_id) from (${people}) f)
      and e.actor ->> 'official' in (${people}))`
}
