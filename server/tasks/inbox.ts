import { type RawBuilder, sql } from 'kysely'
import type { TaskEscalation } from '#server/cases/contract.ts'
import { cappedAt, countUpTo, type Paged, pageSize, totalByPage } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TaskRow, TenantQueries } from '#server/platform/index.ts'
import type { InboxItem, InboxQuery } from './contract.ts'
import { lastEscalation } from './last-escalation.ts'
import { owedByOwner, ownersAskedFor } from './owners.ts'

/** Nobody looks for more words than this; each is looked for in every task. */
const longestSearch = 200

const orders = {
  due: sql`due_at, opened_at, case_id, task_id`,
  newest: sql`opened_at desc, case_id, task_id`,
  oldest: sql`opened_at, case_id, task_id`,
  reference: sql`reference, case_id, task_id`,
}

/**
 * One page of the open tasks that a viewer owes, or the team does; a task owed twice (in person and by position) is
 * listed once.
 */
export async function readInbox(
  queries: TenantQueries,
  viewer: Viewer,
  query: InboxQuery,
  now: string,
): Promise<Paged<InboxItem>> {
  const page = Math.max(1, Math.trunc(query.page ?? 1))
  // The order in which an index has each owner's tasks, unless words have to be looked for in all of them.
  const ordered = (query.sort ?? 'due') === 'due' && !query.text
  const { rows, counted } = ordered
    ? await readInOrder(queries, viewer, query, now, page)
    : await readAll(queries, viewer, query, now, page)
  return { items: rows.map((row) => inboxItem(row, now)), page, pageSize, ...cappedAt(counted) }
}

/** A task with the names that its ids stand for. */
interface NamedTask extends TaskRow {
  readonly step_number: string | null
  readonly activity: string
  readonly procedure_title: string
  readonly applicant_name: string
  readonly claimed_by_name: string | null
  readonly escalated: TaskEscalation | null
}

interface Found {
  readonly rows: readonly NamedTask[]
  readonly counted: number
}

/** Each owner's tasks are one range of an index, read only as far as the page goes; the ranges are then merged. */
async function readInOrder(
  queries: TenantQueries,
  viewer: Viewer,
  query: InboxQuery,
  now: string,
  page: number,
): Promise<Found> {
  const most = page * pageSize
  const { rows } = await sql<NamedTask>`
    select owed.*, ${names} from (select * from (
      select distinct on (case_id, task_id) t.* from ${ownersAskedFor(viewer, query.whose)} o
      cross join lateral (
        select * from laksana.task
        where tenant_id = ${viewer.tenant.id} and ${owedByOwner} and ${conditionOf(viewer, query, now)}
        order by ${orders.due} limit ${most}) t
      order by case_id, task_id, owner
    ) each_once order by ${orders.due} limit ${pageSize} offset ${most - pageSize}) owed ${named(viewer)}
    order by ${orders.due}`.execute(queries)
  return { rows, counted: totalByPage(page, rows.length) ?? (await count(queries, viewer, query, now)) }
}

/**
 * All tasks that fit are read once, by their keys; whole rows are fetched for the page alone. `offset 0` keeps PostgreSQL
 * from looking for the words in everybody's tasks before it asks whose they are.
 */
async function readAll(
  queries: TenantQueries,
  viewer: Viewer,
  query: InboxQuery,
  now: string,
  page: number,
): Promise<Found> {
  const order = orders[query.sort ?? 'due']
  const { rows } = await sql<NamedTask & { counted: number }>`
    with fitting as materialized (
      select case_id, task_id, min(t.owner) as owner, min(due_at) as due_at, min(opened_at) as opened_at,
        min(reference) as reference
      from ${ownersAskedFor(viewer, query.whose)} o
      cross join lateral (
        select case_id, task_id, task.owner, due_at, opened_at, reference from laksana.task
        where tenant_id = ${viewer.tenant.id} and ${owedByOwner} and ${conditionOf(viewer, query, now)}
        offset 0) t
      group by case_id, task_id
    ), page as (
      select case_id, task_id, owner from fitting order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}
    ), listed as (
      select t.* from page p join laksana.task t
        on t.tenant_id = ${viewer.tenant.id} and t.case_id = p.case_id and t.task_id = p.task_id and t.owner = p.owner
    )
    select owed.*, ${names}, (select count(*)::int from fitting) as counted
    from (select) one left join listed owed on true ${named(viewer)} order by ${order}`.execute(queries)
  return { rows: rows.filter(({ case_id }) => case_id !== null), counted: rows[0]?.counted ?? 0 }
}

const names = sql`coalesce(s.activity, owed.step_id) as activity, s.number as step_number,
  v.title as procedure_title, u.name as applicant_name, o.name as claimed_by_name, e.escalated`

/** The rows that name a task \`owed\`. */
const named = ({ tenant }: Viewer) => sql`
  left join laksana.step s on s.tenant_id = ${tenant.id} and s.procedure_id = owed.procedure_id
    and s.version = owed.procedure_version and s.step_id = owed.step_id
  left join laksana.procedure_version v on v.tenant_id = ${tenant.id} and v.procedure_id = owed.procedure_id
    and v.version = owed.procedure_version
  left join laksana.unit u on u.tenant_id = ${tenant.id} and u.unit_id = owed.applicant_unit_id
  left join laksana.official o on o.tenant_id = ${tenant.id} and o.official_id = owed.claimed_by
  left join lateral (${lastEscalation(tenant.id)}) e on true`

/** How many there are, counted as far as `countUpTo`. */
export async function countInbox(
  queries: TenantQueries,
  viewer: Viewer,
  query: InboxQuery,
  now: string,
): Promise<{ total: number; capped?: true }> {
  return cappedAt(await count(queries, viewer, query, now))
}

async function count(
  queries: TenantQueries,
  viewer: Viewer,
  query: InboxQuery,
  now: string,
): Promise<number> {
  const { rows } = await sql<{ counted: number }>`
    select count(*)::int as counted from (
      select distinct case_id, task_id from ${ownersAskedFor(viewer, query.whose)} o
      cross join lateral (
        select case_id, task_id from laksana.task
        where tenant_id = ${viewer.tenant.id} and ${owedByOwner}
          and ${conditionOf(viewer, query, now)}
        limit ${countUpTo + 1}) t) each_once`.execute(queries)
  return rows[0]!.counted
}

function conditionOf({ tenant, official }: Viewer, query: InboxQuery, now: string): RawBuilder<boolean> {
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (query.whose === 'mine') conditions.push(sql`claimed_by = ${official.id}`)
  if (query.whose === 'unclaimed') conditions.push(sql`claimed_by is null`)
  if (query.holder === null) conditions.push(sql`claimed_by is null`)
  if (query.holder) conditions.push(sql`claimed_by = ${query.holder}`)
  if (query.late) conditions.push(sql`due_at < ${now}::timestamptz and not suspended`)
  if (query.procedure) conditions.push(sql`procedure_id = ${query.procedure}`)
  for (const word of query.text?.slice(0, longestSearch).toLowerCase().split(/\s+/).filter(Boolean) ?? []) {
    conditions.push(sql`(strpos(lower(concat_ws(' ', reference, subject)), ${word}) > 0
      or applicant_unit_id in (
        select unit_id from laksana.unit where tenant_id = ${tenant.id} and strpos(lower(name), ${word}) > 0)
      or (procedure_id, procedure_version, step_id) in (
        select procedure_id, version, step_id from laksana.step
        where tenant_id = ${tenant.id} and strpos(lower(activity), ${word}) > 0))`)
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

function inboxItem(row: NamedTask, now: string): InboxItem {
  return {
    caseId: row.case_id,
    taskId: row.task_id,
    reference: row.reference,
    subject: row.subject,
    applicant: row.applicant_name,
    procedure: { id: row.procedure_id, title: row.procedure_title },
    number: row.step_number,
    activity: row.activity,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    dueCalendar: '',
    lateSince: null,
    overdue: !row.suspended && row.due_at !== null && row.due_at < now,
    claimedBy:
      row.claimed_by === null ? null : { id: row.claimed_by, name: row.claimed_by_name ?? row.claimed_by },
    returned: row.returned,
    suspended: row.suspended,
    escalated: row.escalated && { ...row.escalated, at: new Date(row.escalated.at).toISOString() },
  }
}
