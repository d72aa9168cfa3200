import { sql } from 'kysely'
import type { Deliveries, TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { DeliveryChannel, ToldNotice } from './channel.ts'
import { attempt, type Begun, begin, finish } from './deliver/attempt.ts'
import { makeDeliveries } from './deliver/make.ts'

export interface NoticeDeliveriesOptions {
  readonly tenants: TenantDatabase
  /** Every way out of the house that this program has. */
  readonly channels: readonly DeliveryChannel[]
  /** An ISO instant. */
  readonly now: () => string
}

/**
 * What the worker does for notices. `tell`: a notice was stored (a trigger says so), each channel says what is to go out
 * because of it, and that is tried at once. `deliver`: a delivery has become due.
 */
export function noticeDeliveries({ tenants, channels, now }: NoticeDeliveriesOptions): Deliveries {
  const byName = new Map(channels.map((channel) => [channel.name, channel]))
  const around = { tenants, channels: byName, now }
  return new Map([
    [
      'tell',
      async ({ tenant, body }) => {
        const { official, notice } = body as { official: string; notice: string }
        const begun = await tenants.withTenant(tenant, async (queries) => {
          const made = await plan(queries, channels, { tenant, official, id: notice }, now())
          const each: (Begun | null)[] = []
          for (const id of made) each.push(await begin(around, queries, tenant, id))
          return each
        })
        for (const one of begun) if (one) await finish(around, tenant, one)
      },
    ],
    ['deliver', ({ tenant, body }) => attempt(around, tenant, String(body.delivery))],
  ])
}

/** A notice that is gone, or read before anybody came to tell it, is told nowhere. */
async function plan(
  queries: TenantQueries,
  channels: readonly DeliveryChannel[],
  told: Pick<ToldNotice, 'tenant' | 'official' | 'id'>,
  now: string,
): Promise<readonly string[]> {
  const { tenant, official, id } = told
  const { rows } = await sql<{ kind: string; case_id: string | null }>`
    select kind, case_id from laksana.notice
    where tenant_id = ${tenant} and official_id = ${official} and notice_id = ${id} and read_at is null`.execute(
    queries,
  )
  const [found] = rows
  if (!found) return []
  const made: string[] = []
  for (const channel of channels) {
    const notice = { ...told, kind: found.kind, caseId: found.case_id }
    const wanted = await channel.plan?.(queries, notice, now)
    made.push(...(await makeDeliveries(queries, tenant, channel.name, wanted ?? [], now)))
  }
  return made
}
