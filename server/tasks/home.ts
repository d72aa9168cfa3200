import { sql } from 'kysely'
import { type CaseListItem, listItem, ownersOf } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { CaseFileRow, TenantQueries } from '#server/platform/index.ts'
import type { HomeView, Notice } from './contract.ts'
import { countInbox, readInbox } from './inbox.ts'
import { ownersOfAllPositions } from './owners.ts'

const few = 10
/** How far back one's own acts are looked through for the cases one acted on. */
const latestActs = 200
const mostNotices = 50

/** What waits for the viewer, what is late, what the viewer waits for, and what happened lately. */
export async function readHome(queries: TenantQueries, viewer: Viewer, now: string): Promise<HomeView> {
  const waiting = await readInbox(queries, viewer, {}, now)
  const late = waiting.items.some((item) => item.overdue)
    ? await readInbox(queries, viewer, { late: true }, now)
    : { items: [], ...(await countInbox(queries, viewer, { late: true }, now)) }
  return {
    waitingForMe: waiting.items.slice(0, few),
    waitingForMeCount: waiting.total,
    late: late.items.slice(0, few),
    lateCount: late.total,
    iWaitFor: await iWaitFor(queries, viewer, now),
    recent: await recentCases(queries, viewer, now),
    notices: await listNotices(queries, viewer),
  }
}

/** Cases on which I acted last, the latest first. */
const mine = ({ tenant, official }: Viewer) => sql`
  select case_id, max(at) as at from (
    select case_id, at from laksana.event_log
    where tenant_id = ${tenant.id} and official_id = ${official.id} order by at desc limit ${latestActs}
  ) acts group by case_id`

async function recentCases(
  queries: TenantQueries,
  viewer: Viewer,
  now: string,
): Promise<readonly CaseListItem[]> {
  const { rows } = await sql<CaseFileRow>`
    select f.* from (${mine(viewer)}) acted
    join laksana.case_file f on f.tenant_id = ${viewer.tenant.id} and f.case_id = acted.case_id
    order by acted.at desc, f.case_id limit ${few}`.execute(queries)
  return rows.map((row) => listItem(row, now))
}

/** Under way, of my agency or touched by me, and nothing in them is owed by me. */
async function iWaitFor(
  queries: TenantQueries,
  viewer: Viewer,
  now: string,
): Promise<readonly CaseListItem[]> {
  const agency = viewer.position.unit.kind === 'agency' ? viewer.position.unit.id : null
  const { rows } = await sql<CaseFileRow>`
    select f.* from laksana.case_file f
    join (
      select case_id from (${mine(viewer)}) acted
      union
      select case_id from (
        select case_id from laksana.case_file
        where tenant_id = ${viewer.tenant.id} and applicant_unit_id = ${agency} and status in ('running', 'suspended')
        order by opened_at desc limit 50) of_agency
    ) mine on mine.case_id = f.case_id
    where f.tenant_id = ${viewer.tenant.id} and f.status in ('running', 'suspended')
      and not exists (
        select from laksana.task t
        where t.tenant_id = ${viewer.tenant.id} and t.case_id = f.case_id
          and t.owner in ${ownersOf(viewer)})
    order by f.last_act_at desc, f.case_id limit ${few}`.execute(queries)
  return rows.map((row) => listItem(row, now))
}

interface NoticeRow {
  readonly notice_id: string
  readonly at: string
  readonly kind: string
  readonly case_id: string | null
  readonly body: unknown
}

/** Those about a task only as long as it is open and still the official's own. */
async function listNotices(queries: TenantQueries, viewer: Viewer): Promise<readonly Notice[]> {
  const { rows } = await sql<NoticeRow>`
    select n.notice_id, n.at, n.kind, n.case_id, n.body from laksana.notice n
    where n.tenant_id = ${viewer.tenant.id} and n.official_id = ${viewer.official.id} and n.read_at is null
      and (n.body ->> 'task' is null or exists (
        select from laksana.task t
        where t.tenant_id = n.tenant_id and t.case_id = n.case_id and t.task_id = n.body ->> 'task'
          and (t.claimed_by is null or t.claimed_by = n.official_id)
          and (t.claimed_by = n.official_id or t.owner in ${ownersOfAllPositions(viewer)})))
    order by n.at desc, n.notice_id limit ${mostNotices}`.execute(queries)
  return rows.map((row) => ({
    id: row.notice_id,
    at: row.at,
    kind: row.kind,
    caseId: row.case_id ?? '',
    facts: row.body as Readonly<Record<string, string>>,
    readAt: null,
  }))
}
