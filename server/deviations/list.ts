import { sql } from 'kysely'
import type { DeviationCause, DeviationSign } from '#engine/deviation/index.ts'
import { cappedAt, countUpTo, openTexts, type Paged, pageSize as usualPage } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { DeviationRow, TenantQueries } from '#server/platform/index.ts'
import type { DeviationItem, DeviationQuery } from './contract.ts'

type Found = DeviationRow &
  Record<'subject' | 'applicant_name' | 'procedure_title', string> &
  Record<'reference' | 'held' | 'accounted' | 'judged', string | null> &
  Record<'texts' | 'personal', Buffer | null> & { readonly running: boolean }

/** One page of the register, in one question; its texts are opened by the keys of their cases. */
export async function readDeviations(
  queries: TenantQueries,
  viewer: Viewer,
  query: DeviationQuery,
): Promise<Paged<DeviationItem>> {
  const page = Math.max(1, Math.trunc(query.page ?? 1))
  const { pageSize = usualPage } = query
  const asked = askedOf(viewer, query)
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from (
      select from laksana.deviation d where ${asked} limit ${countUpTo + 1}) found`.execute(queries)
  const { rows } = await sql<Found>`
    select d.*, f.reference, f.subject, f.applicant_name, f.procedure_title, k.texts, k.personal,
      held.name as held, accounted.name as accounted, judged.name as judged, ${running} as running
    from laksana.deviation d
    join laksana.case_file f on f.tenant_id = d.tenant_id and f.case_id = d.case_id
    left join laksana.case_key k on k.tenant_id = d.tenant_id and k.case_id = d.case_id
    left join laksana.official held on held.tenant_id = d.tenant_id and held.official_id = d.held_by
    left join laksana.official accounted
      on accounted.tenant_id = d.tenant_id and accounted.official_id = d.accounted_by
    left join laksana.official judged on judged.tenant_id = d.tenant_id and judged.official_id = d.judged_by
    where ${asked}
    order by d.opened_at ${query.sort === 'oldest' ? sql`asc` : sql`desc`}, d.case_id, d.deviation
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(queries)
  return { items: rows.map(itemOf), page, pageSize, ...cappedAt(counted[0]!.total) }
}

/** The task that was late is open: one of a later round was opened after this was found. */
const running = sql`d.standard = 'time' and exists (
  select from laksana.task t
  where t.tenant_id = d.tenant_id and t.case_id = d.case_id and t.step_id = d.step_id and t.opened_at < d.opened_at)`

function askedOf(viewer: Viewer, query: DeviationQuery) {
  const { tenant } = viewer
  const day = sql`(d.opened_at at time zone ${tenant.zone})::date`
  const conditions = [
    sql`d.tenant_id = ${tenant.id}`,
    inScope(viewer),
    query.standing && sql`d.standing = ${query.standing}`,
    query.standard && sql`d.standard = ${query.standard}`,
    query.procedure && sql`d.procedure_id = ${query.procedure}`,
    query.from && sql`${day} >= ${query.from}::date`,
    query.until && sql`${day} <= ${query.until}::date`,
    query.lateBy !== undefined && sql`d.late_minutes >= ${query.lateBy}`,
  ]
  return sql.join(
    conditions.flatMap((one) => one || []),
    sql` and `,
  )
}

/**
 * Who has a task for the whole government sees all; a third party what its own people held; everybody else what their
 * position performs, and what was accounted for from the unit that they head.
 */
function inScope({ tenant, official, position }: Viewer) {
  const own = sql`d.held_by = ${official.id} or d.accounted_by = ${official.id}`
  if (position.unit.kind === 'third-party') return sql`(${own})`
  if (position.capabilities.length > 0) return sql`true`
  return sql`(${own} or exists (
      select from laksana.performer_binding b where b.tenant_id = d.tenant_id and b.position_id = ${position.id}
        and b.procedure_id = d.procedure_id and b.performer_id = any(d.performers))
    or (d.accounted_unit = ${position.unit.id} and laksana.leads_unit(${tenant.id}, ${position.id})))`
}

function itemOf(sealed: Found): DeviationItem {
  const { texts, personal, ...row } = sealed
  const { seen, explanation, correction, judgement } = openTexts(row, { texts, personal })
  return {
    caseId: row.case_id,
    deviation: row.deviation,
    reference: row.reference,
    subject: row.subject,
    applicant: row.applicant_name,
    procedure: { id: row.procedure_id, title: row.procedure_title },
    activity: row.activity,
    standard: row.standard,
    sign: row.sign as DeviationSign,
    document: row.document,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    lateMinutes: row.late_minutes,
    running: row.running,
    held: row.held,
    standing: row.standing,
    seen,
    cause: row.cause as DeviationCause | null,
    explanation,
    correction,
    accountedBy: row.accounted,
    accountedAt: row.accounted_at,
    judgement,
    judgedBy: row.judged,
    judgedAt: row.judged_at,
  }
}
