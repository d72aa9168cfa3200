import { sql } from 'kysely'
import type pg from 'pg'
import {
  type Deliveries,
  type DeliveryHandler,
  openTenantDatabase,
  type TenantQueries,
} from '#server/platform/index.ts'
import type { NotifyBody } from './projection/notices.ts'

/** What the worker does for cases. `pool` is connected as laksana_app; `now` gives an ISO instant. */
export function caseDeliveries(pool: pg.Pool, now: () => string): Deliveries {
  return new Map([['notify', notify(pool, now)]])
}

/** Tells people of an act by somebody else, whatever they have to know of it; a delivery made twice tells nobody twice. */
function notify(pool: pg.Pool, now: () => string): DeliveryHandler {
  const tenants = openTenantDatabase(pool)
  return async ({ id, tenant, body }) => {
    const told = body as unknown as NotifyBody
    const at = now()
    await tenants.withTenant(tenant, async (queries) => {
      if (told.tasks) await tellOfTasks(queries, tenant, told, at)
      if (told.news) await tellNews(queries, tenant, told, at, id)
    })
  }
}

/** Who sits where today, as the first of a statement's common tables: `seat (official_id, position_id, unit_id)`. */
const seats = (tenant: string, at: string) => sql`
  today as (
    select (${at}::timestamptz at time zone t.zone)::date as day from laksana.tenant t where t.tenant_id = ${tenant}
  ), seat as (
    select h.official_id, h.position_id, p.unit_id
    from laksana.holding h
    join laksana.official o on o.tenant_id = ${tenant} and o.official_id = h.official_id
    join laksana.position p on p.tenant_id = ${tenant} and p.position_id = h.position_id
    cross join today
    where h.tenant_id = ${tenant} and h.from_on <= day and (h.until_on is null or h.until_on >= day)
      and (o.left_on is null or o.left_on > day)
  )`

/**
 * Tells everyone who owes a newly opened task. The notice's id is the task's; a task closed meanwhile is told of no
 * more.
 */
async function tellOfTasks(
  queries: TenantQueries,
  tenant: string,
  { caseId, by, tasks }: NotifyBody,
  at: string,
): Promise<void> {
  const told = tasks?.map((each) => (typeof each === 'string' ? { task: each } : each))
  await sql`
    with ${seats(tenant, at)}, told as (
      select x.task, coalesce(x.owner, t.owner) as owner
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as x (task text, owner text)
      left join laksana.task t on x.owner is null and t.tenant_id = ${tenant} and t.case_id = ${caseId}
        and t.task_id = x.task
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
      jsonb_build_object('task', t.task_id, 'activity', coalesce(s.activity, t.step_id), 'reference', coalesce(t.reference, ''),
        'subject', t.subject, 'returned', t.returned::text)
        || case when t.due_at is null then '{}' else jsonb_build_object('due', t.due_at) end,
      ${at}
    from owed
    join lateral (
      select * from laksana.task t
      where t.tenant_id = ${tenant} and t.case_id = ${caseId} and t.task_id = owed.task limit 1
    ) t on true
    left join laksana.step s on s.tenant_id = ${tenant} and s.procedure_id = t.procedure_id
      and s.version = t.procedure_version and s.step_id = t.step_id
    where owed.official_id <> ${by}
    on conflict do nothing`.execute(queries)
}

/** Tells what became of a case. The notice's id comes from the delivery's, which is the same when it is made again. */
async function tellNews(
  queries: TenantQueries,
  tenant: string,
  { caseId, by, news }: NotifyBody,
  at: string,
  delivery: string,
): Promise<void> {
  await sql`
    with ${seats(tenant, at)}, told as (
      select * from rows from (jsonb_to_recordset(${JSON.stringify(news)}::jsonb)
        as (kind text, "to" text, facts jsonb)) with ordinality as x (kind, told_to, facts, place)
    ), reached as (
      select told.*, substr(told_to, 10) as official_id from told where told_to like 'official:%'
      union
      select told.*, seat.official_id from told join seat on told_to = 'unit:' || seat.unit_id
      union
      select told.*, seat.official_id from told join seat on told_to = 'position:' || seat.position_id
      union
      select told.*, seat.official_id from told join seat on told_to = 'head:' || seat.unit_id
      where laksana.leads_unit(${tenant}, seat.position_id)
      union
      select told.*, chair.official_id from told join seat on told_to = 'above:' || seat.official_id
      join laksana.position p on p.tenant_id = ${tenant} and p.position_id = seat.position_id
      join seat chair on chair.position_id = p.superior_position_id
        -- Nobody stands above the head of the office here: whoever else supervises judges in their stead.
        or p.superior_position_id is null and exists (select from laksana.position s where s.tenant_id = ${tenant}
          and s.position_id = chair.position_id and 'supervise' = any(s.capabilities))
      union
      select told.*, seat.official_id from told
      join laksana.performer_binding b on b.tenant_id = ${tenant}
        and told_to = 'performer:' || b.procedure_id || '/' || b.performer_id
      join seat on seat.position_id = b.position_id
    ), due as (
      -- A revision is told to each once: whoever has several of its steps looks them up in the schedule.
      select official_id, kind, place, case when kind = 'schedule-revised'
          and count(*) over (partition by official_id, kind) > 1
        then facts - 'activity' - 'day' - 'task' else facts end as facts
      from reached
      -- Whoever performs a late step and sits above others who do is told of it once, as their own.
      where not (kind in ('task-escalated', 'task-escalated-early') and exists (select from reached own
        where own.official_id = reached.official_id and own.kind in ('task-late', 'task-due-soon')
          and own.facts ->> 'activity' = reached.facts ->> 'activity' and own.facts ->> 'due' = reached.facts ->> 'due'))
    )
    insert into laksana.notice (tenant_id, official_id, notice_id, kind, case_id, body, at)
    select distinct on (due.official_id, due.kind, due.facts)
      ${tenant}, due.official_id, 'news ' || ${delivery} || ' ' || due.place, due.kind, ${caseId},
      due.facts || jsonb_build_object('reference', coalesce(f.reference, ''), 'subject', f.subject), ${at}
    from due
    join laksana.case_file f on f.tenant_id = ${tenant} and f.case_id = ${caseId}
    where due.official_id <> ${by}
    order by due.official_id, due.kind, due.facts, due.place
    on conflict do nothing`.execute(queries)
}
