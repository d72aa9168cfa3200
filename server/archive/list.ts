import { sql } from 'kysely'
import type { Paged } from '#server/cases/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { ArchiveFile, ArchiveQuery } from './contract.ts'
import { fileOf, isHeld, selectFiles } from './rows.ts'

const pageSize = 50

/** What is asked of the archive, the latest ended first. `today`: local date. */
export async function listFiles(
  queries: TenantQueries,
  tenant: string,
  query: ArchiveQuery,
  today: string,
): Promise<Paged<ArchiveFile>> {
  const page = Math.max(1, query.page ?? 1)
  const found = asked(selectFiles(queries, tenant), query, today)
  const [rows, { total }] = [
    await found
      .orderBy('f.ended_on', 'desc')
      .orderBy('f.case_id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
    await queries
      .selectFrom(found.as('all'))
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]
  return { items: rows.map((row) => fileOf(row, today)), page, pageSize, total: Number(total) }
}

function asked(
  files: ReturnType<typeof selectFiles>,
  { text, class: code, year, final, standing }: ArchiveQuery,
  today: string,
) {
  let found = files
  if (text !== undefined && /[\p{L}\p{N}]/u.test(text))
    found = found.where(sql<boolean>`f.search @@ laksana.word_query(${text})`)
  if (code) found = found.where('f.class', 'like', `${code.replace(/[%_\\]/g, '')}%`)
  if (year !== undefined)
    found = found.where('f.ended_on', '>=', `${year}-01-01`).where('f.ended_on', '<=', `${year}-12-31`)
  if (final) found = found.where('f.final', '=', final)
  switch (standing) {
    case 'transfer':
      return found
        .where('f.status', '=', 'kept')
        .where('f.transfer_on', '<=', today)
        .where('f.over_on', '>', today)
    case 'over':
      return found.where('f.status', '=', 'kept').where('f.over_on', '<=', today)
    case 'held':
      return found.where('f.status', '<>', 'destroyed').where(isHeld)
    case 'destroyed':
      return found.where('f.status', '=', 'destroyed')
    default:
      return found
  }
}
