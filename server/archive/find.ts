import { explainRetention } from '#engine/retention/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { ArchiveFileView, Assessment, Erasure, FiledDocument } from './contract.ts'
import { listHolds } from './holds.ts'
import { mayKeepArchive } from './may.ts'
import { fileOf, selectFiles } from './rows.ts'

/** One file with all that is known of it. Null: no such file. `today`: local date. */
export async function findFile(
  queries: TenantQueries,
  viewer: Viewer,
  caseId: string,
  today: string,
): Promise<ArchiveFileView | null> {
  const tenant = viewer.tenant.id
  const row = await selectFiles(queries, tenant)
    .select(['f.governed_by', 'f.schedule', 'f.contents', 'f.assessed'])
    .where('f.case_id', '=', caseId)
    .executeTakeFirst()
  if (!row) return null
  const file = fileOf(row, today)
  return {
    file,
    governedBy: row.governed_by,
    schedule: row.schedule,
    lines: explainRetention(file.endedOn, file),
    contents: row.contents as readonly FiledDocument[],
    assessed: row.assessed as Assessment | null,
    holds: await listHolds(queries, tenant, caseId),
    erasures: await listErasures(queries, tenant, caseId),
    lists: await listsOf(queries, tenant, caseId),
    may: { keep: mayKeepArchive(viewer) },
  }
}

async function listErasures(
  queries: TenantQueries,
  tenant: string,
  caseId: string,
): Promise<readonly Erasure[]> {
  const rows = await queries
    .selectFrom('erasure')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute()
  return rows.map(({ what, at, under, by_position, places, acts, head }) => ({
    what,
    at,
    under,
    by: by_position,
    places,
    acts,
    head,
  }))
}

function listsOf(queries: TenantQueries, tenant: string, caseId: string) {
  return queries
    .selectFrom('destruction_item as i')
    .innerJoin('destruction_list as l', (join) =>
      join.onRef('l.tenant_id', '=', 'i.tenant_id').onRef('l.list_id', '=', 'i.list_id'),
    )
    .select(['l.list_id as id', 'l.title', 'l.status'])
    .where('i.tenant_id', '=', tenant)
    .where('i.case_id', '=', caseId)
    .orderBy('l.made_at', 'desc')
    .execute()
}
