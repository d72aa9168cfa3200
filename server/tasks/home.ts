import { sql } from 'kysely'
import { type CaseListItem, type ListedRow, listItem, ownersOf } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { HomeView } from './contract.ts'
import { countInbox, readInbox } from './inbox.ts'

const few = 10
/** How far back one's own acts are looked through for the cases one acted on. */
const latestActs = 200

/** What waits for the viewer, what is late, what the viewer waits for, and what happened lately. */
export async function readHome(
  queries: TenantQueries,
  viewer: Viewer,
  now: string,
): Promise<Omit<HomeView, 'notices'>> {
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
  }
}

/** Cases on which I acted last, the latest first. */
const mine = ({ tenant, official }: Viewer) => sql`
  select case_id, max(at) as at from (
    select case_id, at from laksana.event_log
    where tenant_id = ${tenant.id} and official_key = laksana.official_key(${official.id})
      and actor ->> 'official' = ${official.id}
    order by at desc limit ${latestActs}
  ) acts group by case_id`

async function recentCases(
  queries: TenantQueries,
  viewer: Viewer,
  now: string,
): Promise<readonly CaseListItem[]> {
  const { rows } = await sql<ListedRow>`
    select f.*, laksana.activities_now(f) as activities from (${mine(viewer)}) acted
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
  const { rows } = await sql<ListedRow>`
    select f.*, laksana.activities_now(f) as activities from laksana.case_file f
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
