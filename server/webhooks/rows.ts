import { type RawBuilder, sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import type { Webhook, WebhookAttempt, WebhookDelivery } from './contract.ts'

const deliveriesAPage = 25

type Row = Pick<Webhook, 'id' | 'url' | 'description' | 'kinds' | 'active' | 'waiting'> & {
  readonly disabled_because: Webhook['disabledBecause']
  readonly disabled_at: string | null
  readonly previous_until: string | null
  readonly delivered_at: string | null
  readonly made_at: string
  readonly given_up: number
}

/** All of a government, the active ones first, or one. */
export async function readWebhooks(
  queries: TenantQueries,
  tenant: string,
  at: string,
  id?: string,
): Promise<readonly Webhook[]> {
  const one: RawBuilder<unknown> = id === undefined ? sql`true` : sql`w.webhook_id = ${id}`
  const { rows } = await sql<Row>`
    select w.webhook_id as id, w.url, w.description, w.kinds, w.active, w.disabled_because, w.disabled_at,
      case when w.previous_until > ${at} then w.previous_until end as previous_until, w.delivered_at, w.made_at,
      (select count(*)::int from laksana.webhook_delivery d where d.tenant_id = ${tenant}
        and d.webhook_id = w.webhook_id and d.status = 'waiting') as waiting,
      (select count(*)::int from laksana.webhook_delivery d where d.tenant_id = ${tenant}
        and d.webhook_id = w.webhook_id and d.status = 'given-up') as given_up
    from laksana.webhook w where w.tenant_id = ${tenant} and ${one}
    order by w.active desc, w.made_at, w.webhook_id`.execute(queries)
  return rows.map(
    ({ disabled_because, disabled_at, previous_until, delivered_at, made_at, given_up, ...row }) => ({
      ...row,
      disabledBecause: disabled_because,
      disabledAt: disabled_at,
      previousUntil: previous_until,
      deliveredAt: delivered_at,
      madeAt: made_at,
      givenUp: given_up,
    }),
  )
}

type DeliveryRow = Omit<WebhookDelivery, 'nextAt' | 'attempts'> & {
  readonly next_at: string | null
  readonly attempts: readonly (Omit<WebhookAttempt, 'nextAt'> & { readonly next_at: string | null })[]
}

/** Messages to a webhook with every attempt, the latest first. */
export async function readDeliveries(
  queries: TenantQueries,
  tenant: string,
  webhook: string,
  page: number,
): Promise<{ readonly deliveries: readonly WebhookDelivery[]; readonly more: boolean }> {
  const { rows } = await sql<DeliveryRow>`
    select d.message_id as message, m.kind, m.body, d.at, d.status, d.next_at, coalesce((
      select json_agg(json_build_object('at', a.at, 'status', a.status, 'milliseconds', a.milliseconds,
        'problem', a.problem, 'next_at', a.next_at) order by a.attempt desc)
      from laksana.webhook_attempt a
      where a.tenant_id = ${tenant} and a.webhook_id = d.webhook_id and a.message_id = d.message_id), '[]') as attempts
    from laksana.webhook_delivery d
    join laksana.webhook_message m on m.tenant_id = ${tenant} and m.message_id = d.message_id
    where d.tenant_id = ${tenant} and d.webhook_id = ${webhook}
    order by d.at desc, d.message_id desc
    limit ${deliveriesAPage + 1} offset ${(page - 1) * deliveriesAPage}`.execute(queries)
  const deliveries = rows.slice(0, deliveriesAPage).map(({ next_at, attempts, ...row }) => ({
    ...row,
    nextAt: next_at,
    attempts: attempts.map(({ next_at: again, at, ...each }) => ({
      ...each,
      at: new Date(at).toISOString(),
      nextAt: again === null ? null : new Date(again).toISOString(),
    })),
  }))
  return { deliveries, more: rows.length > deliveriesAPage }
}
