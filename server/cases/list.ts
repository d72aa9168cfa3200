import { sql } from 'kysely'
import type pg from 'pg'
import type { Viewer } from '#server/directory/contract.ts'
import { casesOfFirm, seesDrafts } from '#server/documents/index.ts'
import type { CaseFileRow, TenantDatabase } from '#server/platform/index.ts'
import type { CaseListItem, CaseListQuery, Paged } from './contract.ts'

export const pageSize = 25
/** Nobody looks for more words than this. */
const longestSearch = 200
/** Counting stops here: "1000+" serves a reader as well as the exact number and costs the same however many there are. */
export const countUpTo = 1000

/** What was counted as far as one more than `countUpTo`, as lists say it. */
export const cappedAt = (counted: number) => ({
  total: Math.min(counted, countUpTo),
  ...(counted > countUpTo && { capped: true as const }),
})

/** How many there are in all, where a page tells since it is the last one. Null: they have to be counted. */
export const totalByPage = (page: number, listed: number): number | null =>
  listed < pageSize && (page === 1 || listed > 0) ? (page - 1) * pageSize + listed : null

interface Scope {
  /** Null: whatever the procedure. */
  readonly procedures: readonly string[] | null
  /** Null: not limited to some. */
  readonly cases: readonly string[] | null
}

/** Which cases a viewer may see in lists; the same rule as for one case (`maySee`), as columns. */
async function scopeOf(tenants: TenantDatabase, { tenant, position }: Viewer): Promise<Scope> {
  if (position.unit.kind === 'third-party') {
    const { rows } = await tenants.withTenant(tenant.id, (queries) =>
      sql<{
        case_id: string
      }>`select case_id from ${casesOfFirm(tenant.id, position.unit.id)} of_firm`.execute(queries),
    )
    return { procedures: null, cases: rows.map((row) => row.case_id) }
  }
  if (position.capabilities.length > 0) return { procedures: null, cases: null }
  const rows = await tenants.withTenant(tenant.id, (queries) =>
    queries
      .selectFrom('performer_binding')
      .select('procedure_id')
      .distinct()
      .where('tenant_id', '=', tenant.id)
      .where('position_id', '=', position.id)
      .execute(),
  )
  return { procedures: rows.map((row) => row.procedure_id), cases: null }
}

/** One page of the cases that the viewer may see. */
export async function listCases(
  pool: pg.Pool,
  tenants: TenantDatabase,
  viewer: Viewer,
  query: CaseListQuery,
  now: string,
): Promise<Paged<CaseListItem>> {
  const page = Math.max(1, Math.trunc(query.page ?? 1))
  const scope = await scopeOf(tenants, viewer)
  const seesAll = viewer.position.capabilities.some(seesDrafts)
  const filters = [
    query.text?.slice(0, longestSearch) ?? null,
    query.status ? [query.status] : query.overdue ? ['running'] : null,
    query.procedure ?? null,
    query.applicant ?? null,
    query.overdue ? now : null,
    scope.procedures,
    seesAll ? null : viewer.position.unit.id,
    seesAll ? null : viewer.official.id,
    scope.cases,
  ]
  const { rows } = await pool.query<{ counted: number; listed: readonly ListedRow[] | null }>({
    name: 'list_cases',
    text: 'select * from laksana.page_of_cases($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
    values: [
      viewer.tenant.id,
      ...filters,
      query.sort ?? 'newest',
      pageSize,
      (page - 1) * pageSize,
      countUpTo + 1,
    ],
  })
  const { counted, listed } = rows[0]!
  return {
    items: (listed ?? []).map((row) => listItem(row, now)),
    page,
    pageSize,
    ...cappedAt(counted),
  }
}

/** A row of `laksana.case_file` with what its open steps are called (`laksana.activities_now`). */
export type ListedRow = CaseFileRow & { readonly activities: readonly string[] }

export function listItem(row: ListedRow, now: string): CaseListItem {
  return {
    id: row.case_id,
    reference: row.reference,
    subject: row.subject,
    applicant: row.applicant_name,
    procedure: { id: row.procedure_id, title: row.procedure_title },
    status: row.status as CaseListItem['status'],
    endingLabel: row.ending_label,
    now: row.activities,
    nextDueAt: instant(row.next_due_at),
    dueCalendar: '',
    lateSince: null,
    overdue:
      row.status === 'running' && row.next_due_at !== null && new Date(row.next_due_at) < new Date(now),
    openedAt: instant(row.opened_at)!,
    lastActAt: instant(row.last_act_at)!,
  }
}

/** Instants inside json come as PostgreSQL writes them. */
function instant(at: string | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
