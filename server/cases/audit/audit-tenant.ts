import { sql } from 'kysely'
import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import { type AuditDefect, auditChanged, auditUnchanged } from './audit-case.ts'

export interface AuditRun {
  readonly cases: number
  readonly acts: number
  /** How many of the cases were also rebuilt from their acts. */
  readonly rebuilt: number
  readonly defects: readonly AuditDefect[]
}

/** Cases of one transaction. */
const batch = 100
/** An act may be stored a while after the instant it bears. */
const margin = 60 * 60 * 1000

/**
 * Audits every case of a government and keeps the result. Cases that changed since the run before, or in which it found
 * something, are rebuilt as well. Throws, keeping nothing, when `signal` aborts.
 */
export async function auditTenant(
  database: TenantDatabase,
  tenant: string,
  now: () => string,
  signal: AbortSignal,
): Promise<AuditRun> {
  const beganAt = now()
  const before = await database.withTenant(tenant, (queries) => findLastRun(queries, tenant))
  const since = before ? new Date(Date.parse(before.began_at) - margin).toISOString() : '-infinity'
  const suspects = new Set(before?.defects.map((defect) => defect.case))
  const run = { cases: 0, acts: 0, rebuilt: 0, defects: [] as AuditDefect[] }
  for (let after: string | undefined = ''; after !== undefined; ) {
    signal.throwIfAborted()
    const from = after
    after = await database.withTenant(tenant, async (queries) => {
      // All of a case as it was at one moment, whatever is done on it meanwhile.
      await sql`set transaction isolation level repeatable read`.execute(queries)
      const cases = await listCasesAfter(queries, tenant, from, since)
      for (const { id, changed } of cases) {
        const rebuild = changed || suspects.has(id)
        const { acts, defect } = await (rebuild ? auditChanged : auditUnchanged)(queries, id)
        run.cases += 1
        run.acts += acts
        run.rebuilt += rebuild ? 1 : 0
        if (defect) run.defects.push(defect)
      }
      return cases.length < batch ? undefined : cases.at(-1)?.id
    })
  }
  await database.withTenant(tenant, (queries) =>
    queries
      .insertInto('audit_run')
      .values({
        tenant_id: tenant,
        began_at: beganAt,
        ended_at: now(),
        ...run,
        defects: JSON.stringify(run.defects),
      })
      .execute(),
  )
  return run
}

function findLastRun(queries: TenantQueries, tenant: string) {
  return queries
    .selectFrom('audit_run')
    .select(['began_at', 'defects'])
    .where('tenant_id', '=', tenant)
    .orderBy('began_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The next cases by id: those with a head and those with acts, so that neither can be missing unnoticed. */
async function listCasesAfter(queries: TenantQueries, tenant: string, after: string, since: string) {
  const { rows } = await sql<{ id: string; changed: boolean }>`
    select case_id as id, coalesce(max(at) >= ${since}::timestamptz, true) as changed from (
      (select case_id, null::timestamptz as at from laksana.case_stream
        where tenant_id = ${tenant} and case_id > ${after} order by case_id limit ${batch})
      union all
      (select case_id, max(at) from laksana.event_log
        where tenant_id = ${tenant} and case_id > ${after} group by case_id order by case_id limit ${batch})
    ) known group by case_id order by case_id limit ${batch}`.execute(queries)
  return rows
}
