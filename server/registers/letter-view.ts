import type { FileRef } from '#engine/case/state.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { LetterView } from './contract.ts'
import { letterOf } from './rows.ts'

/** One letter with its files, who took its number and the request it became. */
export async function readLetter(
  queries: TenantQueries,
  tenant: string,
  id: string,
): Promise<LetterView | null> {
  const row = await queries
    .selectFrom('letter_register')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('entry_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const files = await filesOf(queries, tenant, [row.scan_file_id, row.elsewhere_file_id])
  const names = await queries
    .selectFrom('official')
    .select(['official_id', 'name'])
    .where('tenant_id', '=', tenant)
    .where('official_id', 'in', [row.taken_by, row.voided_by ?? row.taken_by])
    .execute()
  const nameOf = (official: string) => names.find((each) => each.official_id === official)?.name ?? official
  const opened =
    row.case_id === null
      ? undefined
      : await queries
          .selectFrom('case_file')
          .select('reference')
          .where('tenant_id', '=', tenant)
          .where('case_id', '=', row.case_id)
          .executeTakeFirst()
  return {
    ...letterOf(row),
    scan: files.find(({ fileId }) => fileId === row.scan_file_id) ?? null,
    elsewhereFile: files.find(({ fileId }) => fileId === row.elsewhere_file_id) ?? null,
    takenBy: { name: nameOf(row.taken_by), position: row.taken_from },
    voided: row.voided_at && row.voided_by ? { at: row.voided_at, name: nameOf(row.voided_by) } : null,
    caseReference: opened?.reference ?? null,
  }
}

function filesOf(
  queries: TenantQueries,
  tenant: string,
  ids: readonly (string | null)[],
): Promise<readonly FileRef[]> {
  const named = ids.filter((id) => id !== null)
  if (named.length === 0) return Promise.resolve([])
  return queries
    .selectFrom('stored_file')
    .select(['file_id as fileId', 'name', 'media_type as mediaType', 'size', 'sha256'])
    .where('tenant_id', '=', tenant)
    .where('file_id', 'in', named)
    .execute()
}
