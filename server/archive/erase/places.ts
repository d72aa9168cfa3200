import { sql } from 'kysely'
import type { CaseEvent } from '#engine/case/index.ts'
import { listActs, type TenantQueries } from '#server/platform/index.ts'
import type { ErasePlace } from '../contract.ts'

const count = (rows: bigint | undefined) => Number(rows ?? 0n)

/** The keys under which its texts lie sealed in the log and the kept states; without them nobody can read those. */
const texts: ErasePlace = {
  name: 'texts',
  async erase(queries, tenant, caseId, what) {
    const { numUpdatedRows } = await queries
      .updateTable('case_key')
      .set(what === 'everything' ? { texts: null, personal: null } : { personal: null })
      .where('tenant_id', '=', tenant)
      .where('case_id', '=', caseId)
      .where(what === 'everything' ? 'texts' : 'personal', 'is not', null)
      .executeTakeFirst()
    return count(numUpdatedRows)
  },
}

/** Files that came for it; of those that only held personal data, what was sent and never handed in. */
const files: ErasePlace = {
  name: 'files',
  async erase(queries, tenant, caseId, what) {
    const scans = sql`select unnest(array[r.scan_file_id, r.elsewhere_file_id]) from laksana.letter_register r
      where r.tenant_id = ${tenant} and r.case_id = ${caseId}`
    const gone =
      what === 'everything'
        ? sql`(case_id = ${caseId} or file_id in (${scans}))`
        : sql`case_id = ${caseId} and file_id <> all(${await listHandedIn(queries, caseId)})
            and not exists (select from (${scans}) s (file_id) where s.file_id = stored_file.file_id)`
    const { rows } = await sql<{ sha256: string }>`
      delete from laksana.stored_file where tenant_id = ${tenant} and ${gone} returning sha256`.execute(
      queries,
    )
    if (rows.length > 0) {
      const body = JSON.stringify({ checksums: [...new Set(rows.map(({ sha256 }) => sha256))], case: caseId })
      await sql`insert into laksana.outbox (tenant_id, kind, body) values (${tenant}, 'remove-bytes', ${body}::jsonb)`.execute(
        queries,
      )
    }
    return rows.length
  },
}

/** Files that an act of the case names: every version of every document. */
async function listHandedIn(queries: TenantQueries, caseId: string): Promise<readonly string[]> {
  const acts = await listActs(queries, caseId)
  return acts
    .flatMap(({ events }) => events as readonly CaseEvent[])
    .flatMap((event) => (event.type !== 'DraftSaved' && 'file' in event ? [event.file.fileId] : []))
}

/** What people were told of it; reasons and points stand in there. */
const notices: ErasePlace = {
  name: 'notices',
  async erase(queries, tenant, caseId) {
    const { numDeletedRows } = await queries
      .deleteFrom('notice')
      .where('tenant_id', '=', tenant)
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    return count(numDeletedRows)
  },
}

/** Who sent or got the letters it came of. The book keeps the number, its date and what the letter is about. */
const letters: ErasePlace = {
  name: 'letters',
  async erase(queries, tenant, caseId, what) {
    const { numUpdatedRows } = await queries
      .updateTable('letter_register')
      .set({
        sender: null,
        recipient: null,
        ...(what === 'everything' && { scan_file_id: null, elsewhere_file_id: null }),
      })
      .where('tenant_id', '=', tenant)
      .where('case_id', '=', caseId)
      .where(sql<boolean>`num_nonnulls(sender, recipient, scan_file_id, elsewhere_file_id) > 0`)
      .executeTakeFirst()
    return count(numUpdatedRows)
  },
}

/** Everywhere the modules we know keep something of a case that is more than its number, title and dates. */
export const ownPlaces: readonly ErasePlace[] = [texts, files, notices, letters]
