import { sql } from 'kysely'
import type { Deliveries, TenantQueries } from '#server/platform/index.ts'
import { type Message, messagesOfAct } from './messages.ts'
import { type RoundOptions, sendDue } from './rounds.ts'

/** Makes messages of an act for the webhooks that want them, and sends them off. Made twice, they are the same. */
export function webhookDeliveries(options: RoundOptions): Deliveries {
  const { tenants, lanes, now } = options
  return new Map([
    ['webhook-due', ({ tenant }) => sendDue(options, tenant)],
    [
      'webhooks',
      async ({ tenant, body }) => {
        const act = body as unknown as { caseId: string; version: number }
        const due = await tenants.withTenant(tenant, async (queries) =>
          leaveMessages(queries, tenant, await messagesOfAct(queries, tenant, act), now()),
        )
        for (const each of due) lanes.send({ tenant, ...each })
      },
    ],
  ])
}

/** Stores messages with a delivery for each active webhook that asked for their kind. Gives the deliveries that are new. */
async function leaveMessages(
  queries: TenantQueries,
  tenant: string,
  messages: readonly Message[],
  at: string,
): Promise<readonly { webhook: string; message: string }[]> {
  if (messages.length === 0) return []
  const { rows } = await sql<{ webhook: string; message: string }>`
    with told as (
      select x.id, x.kind, x.body from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb)
        as x (id text, kind text, body text)
    ), wanted as (
      select w.webhook_id, told.id from told
      join laksana.webhook w on w.tenant_id = ${tenant} and w.active and told.kind = any(w.kinds)
    ), kept as (
      insert into laksana.webhook_message (tenant_id, message_id, kind, body, at)
      select ${tenant}, id, kind, body, ${at} from told where id in (select id from wanted)
      on conflict do nothing
    )
    insert into laksana.webhook_delivery (tenant_id, webhook_id, message_id, status, next_at, at)
    select ${tenant}, webhook_id, id, 'waiting', ${at}, ${at} from wanted
    on conflict do nothing
    returning webhook_id as webhook, message_id as message`.execute(queries)
  return rows
}
