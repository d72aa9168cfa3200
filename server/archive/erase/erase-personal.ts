import { refusal } from '#engine/kernel/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { ArchiveAnswer, ErasePlace } from '../contract.ts'
import { selectFiles } from '../rows.ts'
import { type EraseOrder, eraseCase } from './erase.ts'

/** Erases what is personal in the file of an ended case, unless it is held, gone or done already. Throws ChainBroken. */
export async function erasePersonalParts(
  queries: TenantQueries,
  places: readonly ErasePlace[],
  tenant: string,
  caseId: string,
  order: Omit<EraseOrder, 'what'>,
): Promise<ArchiveAnswer> {
  const file = await selectFiles(queries, tenant)
    .where('f.case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (!file) return { kind: 'not-found' }
  if (file.held) return { kind: 'refused', refusal: refusal('FileHeld') }
  const done = await queries
    .selectFrom('erasure')
    .select('what')
    .where('tenant_id', '=', tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (done || file.status !== 'kept') return { kind: 'refused', refusal: refusal('AlreadyErased') }
  await eraseCase(queries, places, tenant, caseId, { ...order, what: 'personal' })
  return { kind: 'done' }
}
