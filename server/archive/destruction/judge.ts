import { type Refusal, refusal } from '#engine/kernel/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { ArchiveFile, ArchiveRefusal } from '../contract.ts'

/** Why files may not be destroyed today, naming them; null where they may. Asked when a list is made, and when it is carried out. */
export function judgeFiles(files: readonly ArchiveFile[], asked: number): Refusal<ArchiveRefusal> | null {
  const naming = (code: ArchiveRefusal, bad: readonly ArchiveFile[]) =>
    bad.length === 0
      ? null
      : refusal(code, { files: bad.map(({ reference, caseId }) => reference ?? caseId) })
  if (asked === 0) return refusal('ListEmpty')
  if (files.length < asked) return refusal('FilesGone', { files: [] })
  return (
    naming(
      'FilesGone',
      files.filter(({ status }) => status !== 'kept'),
    ) ??
    naming(
      'FilesHeld',
      files.filter(({ held }) => held),
    ) ??
    naming(
      'FilesNotOver',
      files.filter(({ phase }) => phase !== 'over'),
    ) ??
    naming(
      'FilesNotToDestroy',
      files.filter(({ final }) => final !== 'destroy'),
    )
  )
}

/** Files that stand on a list which isn't decided against. */
export async function judgeOtherLists(
  queries: TenantQueries,
  tenant: string,
  files: readonly ArchiveFile[],
): Promise<Refusal<ArchiveRefusal> | null> {
  const found = await queries
    .selectFrom('destruction_item as i')
    .innerJoin('destruction_list as l', (join) =>
      join.onRef('l.tenant_id', '=', 'i.tenant_id').onRef('l.list_id', '=', 'i.list_id'),
    )
    .select('i.case_id')
    .where('i.tenant_id', '=', tenant)
    .where('l.status', '<>', 'refused')
    .where(
      'i.case_id',
      'in',
      files.map(({ caseId }) => caseId),
    )
    .execute()
  const taken = new Set(found.map(({ case_id }) => case_id))
  const named = files.filter(({ caseId }) => taken.has(caseId))
  return named.length === 0
    ? null
    : refusal('FilesOnList', { files: named.map(({ reference, caseId }) => reference ?? caseId) })
}
