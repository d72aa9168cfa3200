import { randomUUID } from 'node:crypto'
import { refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { ArchiveAnswer, LegalHold } from './contract.ts'
import { selectFiles } from './rows.ts'

const reasonMissing = { kind: 'refused', refusal: refusal('HoldReasonMissing') } as const

/** While one stands, nothing of the file is destroyed or erased, whatever was approved. */
export async function putHold(
  queries: TenantQueries,
  { tenant, official, position }: Viewer,
  caseId: string,
  reason: string,
  at: string,
): Promise<ArchiveAnswer> {
  if (reason === '') return reasonMissing
  // The row is locked, so that a destruction under way is either over or sees the hold.
  const file = await selectFiles(queries, tenant.id)
    .where('f.case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (!file) return { kind: 'not-found' }
  if (file.status === 'destroyed') return { kind: 'refused', refusal: refusal('CaseErased') }
  await queries
    .insertInto('legal_hold')
    .values({
      tenant_id: tenant.id,
      hold_id: randomUUID(),
      case_id: caseId,
      reason,
      put_at: at,
      put_by: official.id,
      put_from: position.title,
      lifted_at: null,
      lifted_by: null,
      lifted_from: null,
      lift_reason: null,
    })
    .execute()
  return { kind: 'done' }
}

export async function liftHold(
  queries: TenantQueries,
  { tenant, official, position }: Viewer,
  caseId: string,
  hold: string,
  reason: string,
  at: string,
): Promise<ArchiveAnswer> {
  if (reason === '') return reasonMissing
  const { numUpdatedRows } = await queries
    .updateTable('legal_hold')
    .set({
      lifted_at: at,
      lifted_by: official.id,
      lifted_from: position.title,
      lift_reason: reason,
    })
    .where('tenant_id', '=', tenant.id)
    .where('case_id', '=', caseId)
    .where('hold_id', '=', hold)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { kind: 'done' } : { kind: 'not-found' }
}

/** Of one file, the latest first. */
export async function listHolds(
  queries: TenantQueries,
  tenant: string,
  caseId: string,
): Promise<readonly LegalHold[]> {
  const rows = await queries
    .selectFrom('legal_hold')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('case_id', '=', caseId)
    .orderBy('put_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.hold_id,
    reason: row.reason,
    putAt: row.put_at,
    putBy: row.put_from,
    lifted: row.lifted_at
      ? { at: row.lifted_at, by: row.lifted_from ?? '', reason: row.lift_reason ?? '' }
      : null,
  }))
}
