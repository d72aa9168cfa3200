import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import { longestTry } from './pauses.ts'

/** What was given to the workers so long ago and not taken up is given to them again. */
const longestQueue = 10 * 60_000
const atOnce = 2_000

/** Gives to the workers what has become due: held, to be tried again, or left behind by a process that died. */
export async function queueDue(queries: TenantQueries, tenant: string, now: string): Promise<number> {
  const before = (milliseconds: number) => new Date(Date.parse(now) - milliseconds).toISOString()
  const { rows } = await sql<{ count: number }>`
    with due as (
      select delivery_id from laksana.delivery
      where tenant_id = ${tenant} and not_before <= ${now}
        and (state in ('waiting', 'failed') or state = 'sending' and began_at < ${before(longestTry)})
        and (queued_at is null or queued_at < ${before(longestQueue)})
      order by not_before limit ${atOnce} for update skip locked
    ), queued as (
      update laksana.delivery d set queued_at = ${now} from due
      where d.tenant_id = ${tenant} and d.delivery_id = due.delivery_id returning d.delivery_id
    ), told as (
      insert into laksana.outbox (tenant_id, kind, body)
      select ${tenant}, 'deliver', jsonb_build_object('delivery', delivery_id) from queued returning 1
    )
    select count(*)::int as count from told`.execute(queries)
  return rows[0]!.count
}
