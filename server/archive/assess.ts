import { refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { ArchiveAnswer, Assessment } from './contract.ts'
import { selectFiles } from './rows.ts'

/** The fate of a file that is to be assessed anew (dinilai kembali), once its retention is over. */
export async function assessFile(
  queries: TenantQueries,
  { tenant, position }: Viewer,
  caseId: string,
  as: Assessment['as'],
  reason: string,
  { at, today }: { readonly at: string; readonly today: string },
): Promise<ArchiveAnswer> {
  if (reason === '') return { kind: 'refused', refusal: refusal('ReasonNeeded') }
  const file = await selectFiles(queries, tenant.id)
    .where('f.case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (!file) return { kind: 'not-found' }
  if (file.status !== 'kept' || file.final !== 'assess' || file.over_on > today)
    return { kind: 'refused', refusal: refusal('NotToAssess', { date: file.over_on }) }
  const assessed: Assessment = { as, reason, at, by: position.title }
  await queries
    .updateTable('archive_file')
    .set({ final: as, assessed: JSON.stringify(assessed) })
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .execute()
  return { kind: 'done' }
}
