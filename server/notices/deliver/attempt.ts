import { sql } from 'kysely'
import type { DeliveryRow, TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { DeliveryChannel, Outcome, Prepared, StoredDelivery } from '../channel.ts'
import { longestTry, nextTry } from './pauses.ts'

export type Channels = ReadonlyMap<DeliveryRow['channel'], DeliveryChannel>

export interface Attempts {
  readonly tenants: TenantDatabase
  readonly channels: Channels
  /** An ISO instant. */
  readonly now: () => string
}

/** A delivery that was taken up, as the transaction says that does so; it is sent once that is committed. */
export interface Begun {
  readonly row: StoredDelivery
  send(): Promise<Outcome>
}

/**
 * Tries one delivery, if it is due and nobody else is at it. First it is written down that it begins, then it is sent, then
 * how that ended: whoever dies in between leaves a row that says `sending`, which is tried again once it is sure that
 * nobody is at it any more (docs/decisions/0034).
 */
export async function attempt(around: Attempts, tenant: string, id: string): Promise<void> {
  const begun = await around.tenants.withTenant(tenant, (queries) => begin(around, queries, tenant, id))
  if (begun) await finish(around, tenant, begun)
}

/** Takes a delivery up within a transaction. Null: there is nothing to be sent now. */
export async function begin(
  { channels, now }: Attempts,
  queries: TenantQueries,
  tenant: string,
  id: string,
): Promise<Begun | null> {
  const at = now()
  const row = await take(queries, tenant, id, at)
  const channel = row && channels.get(row.channel)
  if (!row) return null
  if (!channel) return putBack(queries, tenant, row, at)
  const prepared = await channel.prepare(queries, tenant, row, at)
  return prepared.kind === 'send' ? { row, send: prepared.send } : leave(queries, tenant, row, prepared)
}

export async function finish(
  { tenants, now }: Attempts,
  tenant: string,
  { row, send }: Begun,
): Promise<void> {
  const outcome = await send().catch(
    (error: Error): Outcome => ({ kind: 'failed', problem: 'defect', detail: error.message }),
  )
  await tenants.withTenant(tenant, (queries) => note(queries, tenant, row, outcome, now()))
}

/** A row found `sending` was left so by a process that died: whether it went out is not known. */
async function take(
  queries: TenantQueries,
  tenant: string,
  id: string,
  at: string,
): Promise<StoredDelivery | null> {
  const lost = new Date(Date.parse(at) - longestTry).toISOString()
  const { rows } = await sql<StoredDelivery>`
    update laksana.delivery set uncertain = uncertain or state = 'sending', state = 'sending', attempts = attempts + 1,
      began_at = ${at}, queued_at = null
    where tenant_id = ${tenant} and delivery_id = ${id}
      and (state in ('waiting', 'failed') and not_before <= ${at} or state = 'sending' and began_at < ${lost})
    returning *`.execute(queries)
  return rows[0] ?? null
}

/** Of a channel that this program doesn't have: another one's, or one that is switched off. */
async function putBack(
  queries: TenantQueries,
  tenant: string,
  row: StoredDelivery,
  at: string,
): Promise<null> {
  const until = new Date(Date.parse(at) + 60 * 60_000).toISOString()
  return leave(queries, tenant, row, { kind: 'hold', until, problem: 'channel-off' })
}

async function leave(
  queries: TenantQueries,
  tenant: string,
  row: StoredDelivery,
  why: Exclude<Prepared, { kind: 'send' }>,
): Promise<null> {
  await change(queries, tenant, row, {
    state: why.kind === 'skip' ? 'skipped' : 'waiting',
    // Nothing was tried.
    attempts: row.attempts - 1,
    problem: why.problem,
    not_before: why.kind === 'hold' ? why.until : row.not_before,
  })
  return null
}

async function note(
  queries: TenantQueries,
  tenant: string,
  row: StoredDelivery,
  outcome: Outcome,
  at: string,
): Promise<void> {
  if (outcome.kind === 'sent')
    return change(queries, tenant, row, { state: 'sent', sent_at: at, problem: null, detail: null })
  const { problem, detail } = outcome
  const told = { problem, detail: detail?.slice(0, 300) ?? null }
  if (outcome.kind === 'refused') return change(queries, tenant, row, { state: 'given-up', ...told })
  const uncertain = row.uncertain || (outcome.kind === 'failed' && outcome.uncertain === true)
  const next = outcome.kind === 'away' ? outcome.until : nextTry(row.attempts, row.made_at, at)
  return change(queries, tenant, row, {
    state: next === null ? 'given-up' : 'failed',
    not_before: next ?? row.not_before,
    uncertain,
    ...told,
  })
}

/** Only by whoever took it up last: a try that came back too late changes nothing, unless it knows that it arrived. */
async function change(
  queries: TenantQueries,
  tenant: string,
  row: StoredDelivery,
  to: Partial<
    Pick<StoredDelivery, 'state' | 'problem' | 'detail' | 'not_before' | 'sent_at' | 'attempts' | 'uncertain'>
  >,
): Promise<void> {
  await queries
    .updateTable('delivery')
    .set(to)
    .where('tenant_id', '=', tenant)
    .where('delivery_id', '=', row.delivery_id)
    .where('state', '<>', 'sent')
    .$if(to.state !== 'sent', (query) =>
      query.where('state', '=', 'sending').where('began_at', '=', row.began_at),
    )
    .execute()
}
