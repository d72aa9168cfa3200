import type { TenantQueries } from '../database/tenant.ts'
import type { StoredAct } from './chain.ts'

/**
 * The acts of one stream in order; empty when there is none. `after`: only those later than this version. The hash of the
 * act before is that of the row before.
 */
export async function listActs(
  queries: TenantQueries,
  stream: string,
  after = 0,
): Promise<readonly StoredAct[]> {
  const rows = await queries
    .selectFrom('event_log')
    .selectAll()
    .where('case_id', '=', stream)
    .where('version', '>=', after)
    .orderBy('version')
    .execute()
  const acts = rows.map((row, place) => ({
    tenant: row.tenant_id,
    stream: row.case_id,
    version: row.version,
    commandId: row.command_id,
    act: row.act,
    actor: row.actor,
    at: row.at,
    events: row.events,
    previousHash: rows[place - 1]?.hash ?? null,
    snapshotHash: row.snapshot_hash,
    hash: row.hash,
  }))
  return acts.filter(({ version }) => version > after)
}
