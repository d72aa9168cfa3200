import { sql } from 'kysely'
import { tellAdministrators } from '#server/documents/index.ts'
import {
  type Post,
  type Seals,
  signedHeaders,
  type TenantDatabase,
  type TenantQueries,
} from '#server/platform/index.ts'
import type { AttemptProblem } from './contract.ts'
import { leaseLength, pauseAfter } from './schedule.ts'

export interface SendingOptions {
  readonly tenants: TenantDatabase
  readonly post: Post
  readonly seals: Seals
  /** An ISO instant. */
  readonly now: () => string
  /** From 0 to 1. */
  readonly chance?: () => number
}

export interface DueDelivery {
  readonly tenant: string
  readonly webhook: string
  readonly message: string
}

interface Leased {
  readonly url: string
  readonly sealed_secret: Buffer
  readonly sealed_previous: Buffer | null
  readonly previous_until: string | null
  readonly body: string
  readonly tries: number
}

interface Outcome {
  readonly problem: AttemptProblem | null
  readonly status: number | null
  readonly retryAfter: number | null
}

/**
 * Sends a message that is due, once, and writes down how it went. Takes it first, so that of two senders one does it; if
 * this process dies meanwhile, it is due again when the lease is over. So a receiver may see a message twice, under the
 * same id.
 */
export async function attempt(
  { tenants, post, seals, now, chance = Math.random }: SendingOptions,
  due: DueDelivery,
  signal?: AbortSignal,
): Promise<void> {
  const { tenant, webhook, message } = due
  const leased = await tenants.withTenant(tenant, (queries) => lease(queries, due, now()))
  if (leased === null) return
  const began = performance.now()
  const at = now()
  const outcome = await send(leased)
  if (signal?.aborted) return
  const milliseconds = Math.round(performance.now() - began)
  await tenants.withTenant(tenant, (queries) =>
    note(queries, due, leased.tries + 1, { ...outcome, at, milliseconds }),
  )

  async function send({ url, body, ...kept }: Leased): Promise<Outcome> {
    const sealed = [
      kept.sealed_secret,
      ...(kept.previous_until !== null && kept.previous_until > at ? [kept.sealed_previous] : []),
    ]
    const secrets = sealed.flatMap((each) => (each ? [seals.open(each, `${tenant}/${webhook}`)] : []))
    if (secrets.includes(null)) return { problem: 'sealed', status: null, retryAfter: null }
    const timestamp = Math.floor(Date.parse(at) / 1000)
    const headers = signedHeaders({ id: message, timestamp, body }, secrets as string[])
    return post({ url, headers, body }, signal)
  }

  async function note(
    queries: TenantQueries,
    { tenant, webhook, message }: DueDelivery,
    tries: number,
    { problem, status, retryAfter, at, milliseconds }: Outcome & { at: string; milliseconds: number },
  ): Promise<void> {
    // One that was stopped while this was under way is tried no more.
    const active = await isActive(queries, tenant, webhook)
    const over = problem === null || status === 410 || !active
    const pause = over ? null : pauseAfter(tries, retryAfter, chance())
    const nextAt = pause === null ? null : new Date(Date.parse(now()) + pause).toISOString()
    await sql`
      insert into laksana.webhook_attempt
        (tenant_id, webhook_id, message_id, attempt, at, status, milliseconds, problem, next_at)
      select ${tenant}, ${webhook}, ${message}, coalesce(max(attempt), 0) + 1, ${at}, ${status}, ${milliseconds}, ${problem}, ${nextAt}
      from laksana.webhook_attempt
      where tenant_id = ${tenant} and webhook_id = ${webhook} and message_id = ${message}`.execute(queries)
    const became = problem === null ? 'delivered' : nextAt === null ? 'given-up' : 'waiting'
    await queries
      .updateTable('webhook_delivery')
      .set({ status: became, tries, next_at: nextAt })
      .where('tenant_id', '=', tenant)
      .where('webhook_id', '=', webhook)
      .where('message_id', '=', message)
      .execute()
    if (problem === null)
      await queries
        .updateTable('webhook')
        .set({ delivered_at: at })
        .where('tenant_id', '=', tenant)
        .where('webhook_id', '=', webhook)
        .execute()
    else if (became === 'given-up')
      await disableIfDead(queries, due, status === 410 ? 'gone' : 'failing', now())
  }
}

/** As it stands now, and until this transaction ends. */
async function isActive(queries: TenantQueries, tenant: string, webhook: string): Promise<boolean> {
  const found = await queries
    .selectFrom('webhook')
    .select('active')
    .where('tenant_id', '=', tenant)
    .where('webhook_id', '=', webhook)
    .forUpdate()
    .executeTakeFirst()
  return found?.active ?? false
}

/** Null: another has it, it is done, or its webhook is not active. */
async function lease(
  queries: TenantQueries,
  { tenant, webhook, message }: DueDelivery,
  at: string,
): Promise<Leased | null> {
  const until = new Date(Date.parse(at) + leaseLength).toISOString()
  const { rows } = await sql<Leased>`
    update laksana.webhook_delivery d set next_at = ${until}
    from laksana.webhook w, laksana.webhook_message m
    where d.tenant_id = ${tenant} and d.webhook_id = ${webhook} and d.message_id = ${message}
      and d.status = 'waiting' and d.next_at <= ${at}
      and w.tenant_id = ${tenant} and w.webhook_id = d.webhook_id and w.active
      and m.tenant_id = ${tenant} and m.message_id = d.message_id
    returning w.url, w.sealed_secret, w.sealed_previous, w.previous_until, m.body, d.tries`.execute(queries)
  return rows[0] ?? null
}

/**
 * A receiver that said 410, or one for which a message was given up while nothing got through since that message was
 * made. What waits for it is given up, and administrators are told once.
 */
async function disableIfDead(
  queries: TenantQueries,
  { tenant, webhook, message }: DueDelivery,
  because: 'gone' | 'failing',
  at: string,
): Promise<void> {
  const { rows } = await sql<{ url: string }>`
    update laksana.webhook w set active = false, disabled_because = ${because}, disabled_at = ${at}
    from laksana.webhook_delivery d
    where w.tenant_id = ${tenant} and w.webhook_id = ${webhook} and w.active
      and d.tenant_id = ${tenant} and d.webhook_id = ${webhook} and d.message_id = ${message}
      and (${because} = 'gone' or w.delivered_at is null or w.delivered_at < d.at)
    returning w.url`.execute(queries)
  if (!rows[0]) return
  await giveUpWaiting(queries, tenant, webhook)
  await tellAdministrators(queries, tenant, {
    id: `webhook-disabled ${webhook} ${at}`,
    kind: `webhook-${because}`,
    facts: { host: new URL(rows[0].url).host },
    at,
  })
}

export async function giveUpWaiting(queries: TenantQueries, tenant: string, webhook: string): Promise<void> {
  await queries
    .updateTable('webhook_delivery')
    .set({ status: 'given-up', next_at: null })
    .where('tenant_id', '=', tenant)
    .where('webhook_id', '=', webhook)
    .where('status', '=', 'waiting')
    .execute()
}
