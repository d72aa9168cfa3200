import { refusal } from '#engine/kernel/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { LetterAnswer } from './contract.ts'
import type { Clerk } from './rows.ts'

/** Voids a number that will not be used: it stays in the book, with the reason. Again: as it was. */
export async function voidRow(
  queries: TenantQueries,
  clerk: Clerk,
  id: string,
  reason: string,
): Promise<LetterAnswer> {
  if (reason === '') return { kind: 'refused', refusal: refusal('VoidReasonMissing') }
  const row = await lockRow(queries, clerk.tenant, id)
  if (!row) return { kind: 'not-found' }
  if (row.status === 'void') return { kind: 'refused', refusal: refusal('LetterVoided') }
  if (row.case_id !== null) return { kind: 'refused', refusal: refusal('LetterHasCase') }
  await queries
    .updateTable('letter_register')
    .set({ status: 'void', void_reason: reason, voided_at: clerk.at, voided_by: clerk.official })
    .where('tenant_id', '=', clerk.tenant)
    .where('entry_id', '=', id)
    .execute()
  return { kind: 'done' }
}

/** Notes which request a letter became; one letter becomes one request. */
export async function linkRow(
  queries: TenantQueries,
  clerk: Clerk,
  id: string,
  caseId: string,
): Promise<LetterAnswer> {
  const row = await lockRow(queries, clerk.tenant, id)
  const known = await queries
    .selectFrom('case_file')
    .select('case_id')
    .where('tenant_id', '=', clerk.tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!row || !known) return { kind: 'not-found' }
  if (row.case_id === caseId) return { kind: 'done' }
  if (row.status === 'void') return { kind: 'refused', refusal: refusal('LetterVoided') }
  if (row.case_id !== null) return { kind: 'refused', refusal: refusal('LetterHasCase') }
  await queries
    .updateTable('letter_register')
    .set({ case_id: caseId })
    .where('tenant_id', '=', clerk.tenant)
    .where('entry_id', '=', id)
    .execute()
  return { kind: 'done' }
}

function lockRow(queries: TenantQueries, tenant: string, id: string) {
  return queries
    .selectFrom('letter_register')
    .select(['status', 'case_id'])
    .where('tenant_id', '=', tenant)
    .where('entry_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
