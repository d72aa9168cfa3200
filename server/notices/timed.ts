import { sql } from 'kysely'
import { eachTenant, type PublicTenant, type TenantDatabase, type TimedJob } from '#server/platform/index.ts'
import { queueDue } from './deliver/due.ts'
import { planDigests } from './mail/plan-digests.ts'

/** Every minute: digests whose hour has come, and deliveries that were held, are to be tried again or were left behind. */
export function dueDeliveries(tenants: TenantDatabase, mailIsOn: boolean, now: () => string): TimedJob {
  return {
    name: 'deliver-due',
    async run(signal) {
      const dueIn = ({ tenant_id: tenant }: PublicTenant) =>
        tenants.withTenant(tenant, async (queries) => {
          if (mailIsOn) await planDigests(queries, tenant, now())
          await queueDue(queries, tenant, now())
        })
      await eachTenant(tenants, dueIn, signal)
    },
  }
}

/** At night: a notice about a task that is done is read, so that nobody looks through it again and again. */
export function nightlyNotices(tenants: TenantDatabase, now: () => string): TimedJob {
  return {
    name: 'settle-notices',
    async run(signal) {
      const settleIn = ({ tenant_id: tenant }: PublicTenant) =>
        tenants.withTenant(tenant, (queries) =>
          sql`update laksana.notice n set read_at = ${now()}
            where n.tenant_id = ${tenant} and n.read_at is null and n.body ->> 'task' is not null
              and n.at < ${now()}::timestamptz - interval '1 day'
              and not exists (select from laksana.task t where t.tenant_id = n.tenant_id and t.case_id = n.case_id
                and t.task_id = n.body ->> 'task')`.execute(queries),
        )
      await eachTenant(tenants, settleIn, signal)
    },
  }
}
