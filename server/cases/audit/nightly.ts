import type pg from 'pg'
import {
  eachTenant,
  openTenantDatabase,
  type PublicTenant,
  type TimedJob,
  turnsOfJob,
} from '#server/platform/index.ts'
import { auditTenant } from './audit-tenant.ts'

/**
 * The audit of all governments. Says one line when it is done and, for each defect, one that names case and version and
 * nothing that was said in them; the rest stands in `audit_run`. `pool` is connected as laksana_app; `now` gives an ISO
 * instant.
 */
export function nightlyAudit(
  pool: pg.Pool,
  now: () => string,
  say: Pick<Console, 'log' | 'error'> = console,
): TimedJob {
  const database = openTenantDatabase(pool)
  /** Tried again, those are left for which it failed. */
  const turnsOf = turnsOfJob()
  return {
    name: 'audit',
    async run(signal, job) {
      const sum = { governments: 0, cases: 0, acts: 0, rebuilt: 0, defects: 0 }
      const auditIn = async ({ tenant_id }: PublicTenant) => {
        const run = await auditTenant(database, tenant_id, now, signal)
        for (const defect of run.defects)
          say.error(`Audit: case ${defect.case}, version ${defect.version} is not what was stored.`)
        sum.governments += 1
        sum.cases += run.cases
        sum.acts += run.acts
        sum.rebuilt += run.rebuilt
        sum.defects += run.defects.length
      }
      const told = () =>
        say.log(
          `Audit: ${sum.governments} governments, ${sum.cases} cases, ${sum.acts} acts, ${sum.rebuilt} cases rebuilt, ${sum.defects} defects.`,
        )
      await eachTenant(database, auditIn, signal, turnsOf(job)).finally(told)
    },
  }
}
