import { sql } from 'kysely'
import { eachTenant, type PublicTenant, type TenantDatabase, type TimedJob } from '#server/platform/index.ts'
import type { Lanes } from './lanes.ts'
import { keptDays } from './schedule.ts'

/** Of one government in one round; what is left comes the next minute. */
const most = 500

export interface RoundOptions {
  readonly tenants: TenantDatabase
  readonly lanes: Pick<Lanes, 'send'>
  /** An ISO instant. */
  readonly now: () => string
}

/** What is due to be sent for a government, again or after a restart, is sent. */
export async function sendDue({ tenants, lanes, now }: RoundOptions, tenant: string): Promise<void> {
  const due = await tenants.withTenant(tenant, (queries) =>
    queries
      .selectFrom('webhook_delivery')
      .select(['webhook_id as webhook', 'message_id as message'])
      .where('tenant_id', '=', tenant)
      .where('status', '=', 'waiting')
      .where('next_at', '<=', now())
      .orderBy('next_at')
      .limit(most)
      .execute(),
  )
  for (const each of due) lanes.send({ tenant, ...each })
}

/** Every minute: what is to be tried again, and what a process that died had taken. */
export function webhookRound(options: RoundOptions): TimedJob {
  return {
    name: 'webhook-round',
    async run(signal) {
      const sendIn = ({ tenant_id }: PublicTenant) => sendDue(options, tenant_id)
      await eachTenant(options.tenants, sendIn, signal)
    },
  }
}

/** Removes messages with their deliveries and attempts once they are old. */
export function nightlyWebhooks({ tenants, now }: Omit<RoundOptions, 'lanes'>): TimedJob {
  return {
    name: 'webhook-log',
    async run(signal) {
      const before = new Date(Date.parse(now()) - keptDays * 86_400_000).toISOString()
      const pruneIn = ({ tenant_id: tenant }: PublicTenant) =>
        tenants.withTenant(tenant, (queries) =>
          sql`
            with old as (
              delete from laksana.webhook_message where tenant_id = ${tenant} and at < ${before} returning message_id
            ), tried as (
              delete from laksana.webhook_attempt a using old
              where a.tenant_id = ${tenant} and a.message_id = old.message_id
            )
            delete from laksana.webhook_delivery d using old
            where d.tenant_id = ${tenant} and d.message_id = old.message_id`.execute(queries),
        )
      await eachTenant(tenants, pruneIn, signal)
    },
  }
}
