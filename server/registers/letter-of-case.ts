import type { TenantQueries } from '#server/platform/index.ts'
import type { Registers } from './contract.ts'

/** The earliest incoming letter that was linked with the case. */
export async function readLetterOfCase(
  queries: TenantQueries,
  tenant: string,
  caseId: string,
): ReturnType<Registers['findLetterOfCase']> {
  const row = await queries
    .selectFrom('letter_register')
    .select(['their_number', 'their_date'])
    .where('tenant_id', '=', tenant)
    .where('case_id', '=', caseId)
    .where('register_id', '=', 'incoming')
    .where('status', '<>', 'void')
    .orderBy('taken_at')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    ...(row.their_number !== null && { number: row.their_number }),
    ...(row.their_date !== null && { date: row.their_date }),
  }
}
