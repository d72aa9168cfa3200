import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { DeliveryRow, TenantQueries } from '#server/platform/index.ts'
import type { NewDelivery } from '../channel.ts'

/** The same for the same thing, channel and target, whoever works it out and how often. */
export function deliveryId(channel: DeliveryRow['channel'], { of, target }: NewDelivery): string {
  return createHash('sha256')
    .update(JSON.stringify([channel, target, of]))
    .digest('hex')
    .slice(0, 32)
}

/** Adds what isn't there yet; answers with the ids of those added. `now` is an ISO instant. */
export async function makeDeliveries(
  queries: TenantQueries,
  tenant: string,
  channel: DeliveryRow['channel'],
  wanted: readonly NewDelivery[],
  now: string,
): Promise<readonly string[]> {
  if (wanted.length === 0) return []
  const rows = wanted.map((each) => ({
    delivery_id: deliveryId(channel, each),
    official_id: each.official,
    target: each.target,
    kind: each.kind,
    notice_id: each.notice ?? null,
    case_id: each.caseId ?? null,
    body: each.body ?? {},
  }))
  const { rows: made } = await sql<{ delivery_id: string }>`
    insert into laksana.delivery (tenant_id, delivery_id, channel, official_id, target, kind, notice_id, case_id, body, state,
      not_before, made_at)
    select ${tenant}, x.delivery_id, ${channel}, x.official_id, x.target, x.kind, x.notice_id, x.case_id, x.body, 'waiting',
      ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (delivery_id text, official_id text, target text, kind text,
      notice_id text, case_id text, body jsonb)
    on conflict do nothing returning delivery_id`.execute(queries)
  return made.map(({ delivery_id }) => delivery_id)
}

/** Gives a delivery to the workers as soon as the transaction is committed. */
export async function queueDelivery(queries: TenantQueries, tenant: string, id: string): Promise<void> {
  const body = JSON.stringify({ delivery: id })
  await sql`insert into laksana.outbox (tenant_id, kind, body) values (${tenant}, 'deliver', ${body}::jsonb)`.execute(
    queries,
  )
}
