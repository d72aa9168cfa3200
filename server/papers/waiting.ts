import { sql } from 'kysely'
import { cappedAt, countUpTo, ownersOf, type Paged, pageSize, totalByPage } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { PaperWaitingRow, TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { WaitingPaper } from './contract.ts'

/** For whom a viewer initials and signs: as for tasks, and for the unit that the position leads. */
const handsOf = (viewer: Viewer) => sql<{ owner: string }>`(
  select owner from ${ownersOf(viewer)} own
  union all select ${`head:${viewer.position.unit.id}`}
    where laksana.leads_unit(${viewer.tenant.id}, ${viewer.position.id}))`

const order = sql`since, case_id, task_id, document_id`

/**
 * Papers that wait for the viewer, in person, for the unit or by the position; each once. Each owner's papers are one
 * range of an index, read only as far as the page goes.
 */
export async function listWaiting(
  tenants: TenantDatabase,
  viewer: Viewer,
  asked: number,
): Promise<Paged<WaitingPaper>> {
  const page = Math.max(1, Math.trunc(asked))
  const most = Math.min(page * pageSize, countUpTo)
  const tenant = viewer.tenant.id
  const { rows, counted } = await tenants.withTenant(tenant, async (queries) => {
    const { rows } = await sql<WaitingRow>`
      select waiting.*, (
        select max(r.at) from laksana.paper_reminder r
        where r.tenant_id = ${tenant} and r.case_id = waiting.case_id and r.task_id = waiting.task_id
          and r.document_id = waiting.document_id and r.owner = waiting.owner and r.at >= waiting.since) as reminded_at
      from (
        select distinct on (case_id, task_id, document_id) w.* from ${handsOf(viewer)} o
        cross join lateral (
          select * from laksana.paper_waiting where tenant_id = ${tenant} and owner = o.owner
          order by ${order} limit ${most}) w
        order by case_id, task_id, document_id, owner
      ) waiting order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(queries)
    return { rows, counted: totalByPage(page, rows.length) ?? (await count(queries, viewer)) }
  })
  return { items: rows.map(itemOf), page, pageSize, ...cappedAt(counted) }
}

/** How many papers wait for the viewer, counted as far as `countUpTo`. */
export async function countWaiting(
  tenants: TenantDatabase,
  viewer: Viewer,
): Promise<{ total: number; capped?: true }> {
  return cappedAt(await tenants.withTenant(viewer.tenant.id, (queries) => count(queries, viewer)))
}

async function count(queries: TenantQueries, viewer: Viewer): Promise<number> {
  const { rows } = await sql<{ counted: number }>`
    select count(*)::int as counted from (
      select distinct case_id, task_id, document_id from ${handsOf(viewer)} o
      cross join lateral (
        select case_id, task_id, document_id from laksana.paper_waiting
        where tenant_id = ${viewer.tenant.id} and owner = o.owner limit ${countUpTo + 1}) w) each_once`.execute(
    queries,
  )
  return rows[0]!.counted
}

type WaitingRow = PaperWaitingRow & { readonly reminded_at: string | null }

const itemOf = (row: WaitingRow): WaitingPaper => ({
  at: { caseId: row.case_id, task: row.task_id, document: row.document_id },
  title: row.title,
  kind: row.kind,
  standing: row.standing,
  revision: row.revision,
  number: row.number,
  reference: row.reference,
  subject: row.subject,
  applicant: row.applicant_name,
  activity: row.activity,
  since: row.since,
  suspended: row.suspended,
  remindedAt: row.reminded_at,
})
