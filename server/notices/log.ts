import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import type { DeliveryItem, DeliveryQuery, DeliveryState } from './contract.ts'
import { queueDelivery } from './deliver/make.ts'

export const deliveriesPerPage = 50
/** More aren't counted. */
const mostCounted = 10_000

interface LoggedRow {
  readonly delivery_id: string
  readonly channel: DeliveryItem['channel']
  readonly official_id: string | null
  readonly name: string | null
  readonly position: string | null
  readonly kind: string
  readonly reference: string | null
  readonly state: DeliveryState
  readonly attempts: number
  readonly problem: string | null
  readonly detail: string | null
  readonly uncertain: boolean
  readonly not_before: string
  readonly made_at: string
  readonly sent_at: string | null
}

/** The latest first: to whom, of what kind, and how it went. What a message says isn't here to be read. */
export async function readLog(
  queries: TenantQueries,
  tenant: string,
  { state, channel, text, page = 1 }: DeliveryQuery,
): Promise<{ readonly items: readonly DeliveryItem[]; readonly total: number }> {
  const which = sql`d.tenant_id = ${tenant}
    and (${state ?? null}::text is null or d.state = ${state ?? null})
    and (${channel ?? null}::text is null or d.channel = ${channel ?? null})
    and (${text ?? null}::text is null or exists (select from laksana.official o where o.tenant_id = ${tenant}
      and o.official_id = d.official_id and strpos(lower(o.name), lower(${text ?? null})) > 0))`
  const { rows } = await sql<LoggedRow>`
    select d.*, o.name, f.reference, (
      select p.title from laksana.holding h
      join laksana.position p on p.tenant_id = h.tenant_id and p.position_id = h.position_id
      where h.tenant_id = d.tenant_id and h.official_id = d.official_id and h.until_on is null
      order by array_position(array['definitive', 'acting', 'stand-in'], h.kind), h.holding_id limit 1) as position
    from laksana.delivery d
    left join laksana.official o on o.tenant_id = d.tenant_id and o.official_id = d.official_id
    left join laksana.case_file f on f.tenant_id = d.tenant_id and f.case_id = d.case_id
    where ${which} order by d.made_at desc, d.delivery_id
    limit ${deliveriesPerPage} offset ${(page - 1) * deliveriesPerPage}`.execute(queries)
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (select from laksana.delivery d where ${which} limit ${mostCounted}) d`.execute(
    queries,
  )
  return { items: rows.map(itemOf), total: counted.rows[0]!.total }
}

function itemOf(row: LoggedRow): DeliveryItem {
  const goesOn = row.state === 'waiting' || row.state === 'failed'
  return {
    id: row.delivery_id,
    channel: row.channel,
    official: row.official_id
      ? { id: row.official_id, name: row.name ?? row.official_id, position: row.position }
      : null,
    kind: row.kind,
    reference: row.reference,
    state: row.state,
    attempts: row.attempts,
    problem: row.problem,
    detail: row.detail,
    uncertain: row.uncertain,
    madeAt: row.made_at,
    nextTryAt: goesOn ? row.not_before : null,
    sentAt: row.sent_at,
  }
}

/** At once and from the start: also what was given up. What arrived or isn't wanted any more stays as it is. */
export async function tryNow(
  queries: TenantQueries,
  tenant: string,
  id: string,
  now: string,
): Promise<boolean> {
  const changed = await queries
    .updateTable('delivery')
    .set({ state: 'waiting', not_before: now, queued_at: now, made_at: now, problem: null, detail: null })
    .where('tenant_id', '=', tenant)
    .where('delivery_id', '=', id)
    .where('state', 'in', ['waiting', 'failed', 'given-up'])
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await queueDelivery(queries, tenant, id)
  return true
}

export async function giveUp(queries: TenantQueries, tenant: string, id: string): Promise<boolean> {
  const changed = await queries
    .updateTable('delivery')
    .set({ state: 'given-up', problem: 'given-up-by-hand', detail: null })
    .where('tenant_id', '=', tenant)
    .where('delivery_id', '=', id)
    .where('state', 'in', ['waiting', 'failed'])
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
