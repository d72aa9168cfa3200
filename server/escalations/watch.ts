import { sql } from 'kysely'
import type { Told } from '#engine/escalation/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'

/** An open task whose time has come to be looked at. */
export interface WatchedTask {
  readonly caseId: string
  readonly task: string
  readonly procedure: string
  readonly version: number
  readonly step: string
  /** The unit that asks. */
  readonly applicant: string
  readonly openedAt: string
  readonly dueAt: string
  readonly told: Told
  readonly suspended: boolean
  readonly claimedBy: string | null
  readonly owners: readonly string[]
}

/**
 * Brings what is watched in line with what is open, in one pass: new tasks and those with another due time are looked at
 * next, those that are gone are forgotten. Written is only what differs.
 */
export async function watchOpenTasks(queries: TenantQueries, tenant: string, now: string): Promise<void> {
  await sql`
    with other as materialized (
      select coalesce(t.case_id, w.case_id) as case_id, coalesce(t.task_id, w.task_id) as task_id, t.due_at
      from (select * from laksana.escalation_watch where tenant_id = ${tenant}) w
      full join (
        select case_id, task_id, due_at from laksana.task where tenant_id = ${tenant} and due_at is not null
      ) t on t.case_id = w.case_id and t.task_id = w.task_id
      where w.due_at is distinct from t.due_at
    ), gone as (
      delete from laksana.escalation_watch w using other o
      where w.tenant_id = ${tenant} and w.case_id = o.case_id and w.task_id = o.task_id and o.due_at is null
    )
    insert into laksana.escalation_watch as w (tenant_id, case_id, task_id, due_at, next_at)
    select distinct ${tenant}, o.case_id, o.task_id, o.due_at, ${now}::timestamptz from other o
    where o.due_at is not null
    on conflict (tenant_id, case_id, task_id) do update
      set due_at = excluded.due_at, told_through = null, told_at_night = null, next_at = excluded.next_at`.execute(
    queries,
  )
}

/** Those to be looked at by now, the longest waiting first; at most so many. */
export async function listToLookAt(
  queries: TenantQueries,
  tenant: string,
  now: string,
  most: number,
): Promise<readonly WatchedTask[]> {
  const { rows } = await sql<Omit<WatchedTask, 'told'> & Told>`
    select w.case_id as "caseId", w.task_id as task, t.procedure_id as procedure, t.procedure_version as version, t.step_id as step, t.applicant_unit_id as applicant,
      t.opened_at as "openedAt", w.due_at as "dueAt", w.told_through as through, w.told_at_night as "atNight", t.suspended,
      t.claimed_by as "claimedBy", t.owners
    from (
      select * from laksana.escalation_watch
      where tenant_id = ${tenant} and next_at <= ${now}::timestamptz order by next_at limit ${most}
    ) w
    cross join lateral (
      select min(t.procedure_id) as procedure_id, min(t.procedure_version) as procedure_version, min(t.step_id) as step_id, min(t.applicant_unit_id) as applicant_unit_id, min(t.opened_at) as opened_at,
        bool_or(t.suspended) as suspended, min(t.claimed_by) as claimed_by, array_agg(t.owner) as owners
      from laksana.task t
      where t.tenant_id = ${tenant} and t.case_id = w.case_id and t.task_id = w.task_id
      having count(*) > 0
    ) t
    order by w.next_at, w.case_id, w.task_id`.execute(queries)
  return rows.map(({ through, atNight, ...watched }) => ({ ...watched, told: { through, atNight } }))
}

/** When each is looked at next, and up to where it is told of by then. */
export interface Looked extends Pick<WatchedTask, 'caseId' | 'task' | 'dueAt' | 'told'> {
  readonly lookAt: string | null
}

/** One that got another due time meanwhile is left alone. */
export async function markLooked(
  queries: TenantQueries,
  tenant: string,
  looked: readonly Looked[],
): Promise<void> {
  await sql`
    update laksana.escalation_watch w set told_through = (l.told->>'through')::timestamptz, told_at_night = (l.told->>'atNight')::timestamptz,
      next_at = l."lookAt"
    from jsonb_to_recordset(${JSON.stringify(looked)}::jsonb)
      l ("caseId" text, task text, "dueAt" timestamptz, told jsonb, "lookAt" timestamptz)
    where w.tenant_id = ${tenant} and w.case_id = l."caseId" and w.task_id = l.task
      and w.due_at = l."dueAt"`.execute(queries)
}
