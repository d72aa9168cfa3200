import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import { trialKind } from './kinds.ts'
import { messageOf } from './messages.ts'

/** Puts messages on their way again from the first try: one whatever became of it, or those given up since an instant. */
export async function replay(
  queries: TenantQueries,
  tenant: string,
  webhook: string,
  which: { readonly message: string } | { readonly since: string },
  at: string,
): Promise<number> {
  const wanted =
    'message' in which
      ? sql`message_id = ${which.message}`
      : sql`status = 'given-up' and at >= ${which.since}::timestamptz`
  const { numAffectedRows = 0n } = await sql`
    update laksana.webhook_delivery set status = 'waiting', tries = 0, next_at = ${at}
    where tenant_id = ${tenant} and webhook_id = ${webhook} and ${wanted}`.execute(queries)
  if (numAffectedRows > 0n) await sendSoon(queries, tenant)
  return Number(numAffectedRows)
}

/** A message that says nothing, to see whether a receiver hears. */
export async function leaveTrial(
  queries: TenantQueries,
  tenant: string,
  webhook: string,
  at: string,
): Promise<void> {
  const { id, kind, body } = messageOf(randomUUID(), { type: trialKind, timestamp: at, data: { webhook } })
  await queries
    .insertInto('webhook_message')
    .values({ tenant_id: tenant, message_id: id, kind, body, at })
    .execute()
  const status = 'waiting'
  await queries
    .insertInto('webhook_delivery')
    .values({ tenant_id: tenant, webhook_id: webhook, message_id: id, status, next_at: at, at })
    .execute()
  await sendSoon(queries, tenant)
}

/** The worker needn't wait for its next round. */
async function sendSoon(queries: TenantQueries, tenant: string): Promise<void> {
  await sql`insert into laksana.outbox (tenant_id, kind, body) values (${tenant}, 'webhook-due', '{}')`.execute(
    queries,
  )
}
