import { sql } from 'kysely'
import type pg from 'pg'
import { type Deliveries, type DeliveryHandler, openTenantDatabase } from '#server/platform/index.ts'
import type { NotifyBody } from './projection/changes.ts'

/** What the worker does for cases. `pool` is connected as laksana_app; `now` gives an ISO instant. */
export function caseDeliveries(pool: pg.Pool, now: () => string): Deliveries {
  return new Map([['notify', notify(pool, now)]])
}

/**
 * Tells everyone who owes a newly opened task, except whoever's act opened it. The notice's id is the task's, so a
 * delivery made twice tells nobody twice; a task closed meanwhile is told of no more.
 */
function notify(pool: pg.Pool, now: () => string): DeliveryHandler {
  const tenants = openTenantDatabase(pool)
  return async ({ tenant, body }) => {
    const { caseId, by, tasks } = body as unknown as NotifyBody
    const at = now()
    await tenants.withTenant(tenant, (queries) =>
      sql`
        with today as (
          select (${at}::timestamptz at time zone t.zone)::date as day from laksana.tenant t where t.tenant_id = ${tenant}
        ), told as (
          select * from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) as x (task text, owner text)
        ), seat as (
          select h.official_id, h.position_id, p.unit_id
          from laksana.holding h
          join laksana.official o on o.tenant_id = ${tenant} and o.official_id = h.official_id
          join laksana.position p on p.tenant_id = ${tenant} and p.position_id = h.position_id
          cross join today
          where h.tenant_id = ${tenant} and h.from_on <= day and (h.until_on is null or h.until_on >= day)
            and (o.left_on is null or o.left_on > day)
        ), owed as (
          select task, substr(owner, 10) as official_id from told where owner like 'official:%'
          union
          select task, seat.official_id from told join seat on owner = 'unit:' || seat.unit_id
          union
          select task, seat.official_id from told
          join laksana.performer_binding b on b.tenant_id = ${tenant}
            and owner = 'performer:' || b.procedure_id || '/' || b.performer_id
          join seat on seat.position_id = b.position_id
        )
        insert into laksana.notice (tenant_id, official_id, notice_id, kind, case_id, body, at)
        select ${tenant}, owed.official_id, 'task ' || ${caseId} || ' ' || owed.task, 'task-opened', ${caseId},
          jsonb_build_object('task', t.task_id, 'activity', t.activity, 'reference', coalesce(t.reference, ''),
            'subject', t.subject, 'returned', t.returned::text),
          ${at}
        from owed
        join lateral (
          select * from laksana.task t
          where t.tenant_id = ${tenant} and t.case_id = ${caseId} and t.task_id = owed.task and t.done_at is null limit 1
        ) t on true
        where owed.official_id <> ${by}
        on conflict do nothing`.execute(queries),
    )
  }
}
