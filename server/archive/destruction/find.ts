import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { DestructionRecord, DestructionSummary, DestructionView } from '../contract.ts'
import { isHead, mayKeepArchive } from '../may.ts'
import { readFiles } from '../rows.ts'
import { listCasesOn, selectLists, summaryOf } from './rows.ts'

/** Most lists shown; a government makes a few a year. */
const most = 200

export async function listDestructions(
  queries: TenantQueries,
  tenant: string,
): Promise<readonly DestructionSummary[]> {
  const rows = await selectLists(queries, tenant).orderBy('l.made_at', 'desc').limit(most).execute()
  return rows.map(summaryOf)
}

/** Null: no such list. `today`: local date. */
export async function findDestruction(
  queries: TenantQueries,
  viewer: Viewer,
  list: string,
  today: string,
): Promise<DestructionView | null> {
  const tenant = viewer.tenant.id
  const row = await selectLists(queries, tenant).where('l.list_id', '=', list).executeTakeFirst()
  if (!row) return null
  const mayDecide =
    row.status === 'proposed' && row.made_by !== viewer.official.id && (await isHead(queries, viewer))
  return {
    ...summaryOf(row),
    items: await readFiles(queries, tenant, await listCasesOn(queries, tenant, list), today),
    decided: row.decided_at
      ? { at: row.decided_at, by: row.decided_from ?? '', words: row.decision ?? '' }
      : null,
    record: row.record as DestructionRecord | null,
    removedAt: row.removed_at,
    may: { decide: mayDecide, carryOut: row.status === 'approved' && mayKeepArchive(viewer) },
  }
}
