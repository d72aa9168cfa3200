import { sql } from 'kysely'
import { eachTenant, type PublicTenant, type TenantDatabase, type TimedJob } from '#server/platform/index.ts'

/** How long the log keeps what is over, days: a year and a month, so that last year's month can still be looked at. */
export const keptDays = 400
/** Rows removed in one transaction. */
const usualBatch = 5_000

/** At night: deliveries that ended long ago leave the log. What still waits stays, however old it is. */
export function nightlyLog(tenants: TenantDatabase, now: () => string, batch = usualBatch): TimedJob {
  return {
    name: 'delivery-log',
    async run(signal) {
      const before = new Date(Date.parse(now()) - keptDays * 86_400_000).toISOString()
      const pruneIn = async ({ tenant_id: tenant }: PublicTenant) => {
        for (let removed = batch; removed === batch; ) {
          signal.throwIfAborted()
          const { numAffectedRows = 0n } = await tenants.withTenant(tenant, (queries) =>
            sql`delete from laksana.delivery where tenant_id = ${tenant} and delivery_id in (
              select delivery_id from laksana.delivery
              where tenant_id = ${tenant} and made_at < ${before} and state in ('sent', 'skipped', 'given-up')
              limit ${batch})`.execute(queries),
          )
          removed = Number(numAffectedRows)
        }
      }
      await eachTenant(tenants, pruneIn, signal)
    },
  }
}
