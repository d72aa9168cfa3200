import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'

/**
 * A number has come to stand on a paper that somebody signed, or that is final. `paper`: as it was asked for, without the
 * try after a void number (`…:1`). Again it changes nothing; a number that a clerk made void stays void.
 */
export async function markUsed(
  queries: TenantQueries,
  tenant: string,
  { paper, number }: { readonly paper: string; readonly number: string },
): Promise<void> {
  await queries
    .updateTable('letter_register')
    .set({ status: 'used' })
    .where('tenant_id', '=', tenant)
    .where(sql<boolean>`(paper_id = ${paper} or starts_with(paper_id, ${`${paper}:`}))`)
    .where('number', '=', number)
    .where('status', '=', 'taken')
    .execute()
}
