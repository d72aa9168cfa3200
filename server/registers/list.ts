import { sql } from 'kysely'
import type { LetterRow, TenantQueries } from '#server/platform/index.ts'
import type { LetterList, LetterQuery } from './contract.ts'
import { letterOf } from './rows.ts'

const usualPage = 25
const longestSearch = 200
/** Counting stops here, as in the list of cases. */
const countUpTo = 10_000

/** One page of a book's year; this year's unless another is asked for. */
export async function readLetters(
  queries: TenantQueries,
  query: LetterQuery,
  today: string,
): Promise<LetterList> {
  const { register, pageSize = usualPage } = query
  const page = Math.max(1, Math.trunc(query.page ?? 1))
  const year = query.year ?? Number(today.slice(0, 4))
  const text = query.text?.slice(0, longestSearch) ?? null
  const asked = sql`${register}, ${year}::integer, ${text}, ${query.status ?? null}, ${query.kind ?? null},
    ${query.from ?? null}::date, ${query.until ?? null}::date`
  const { rows } = await sql<LetterRow>`
    select * from laksana.list_letters(${asked}, ${query.sort ?? 'newest'}, ${pageSize}::integer,
      ${(page - 1) * pageSize}::integer)`.execute(queries)
  const counted = await sql<{ total: number }>`
    select laksana.count_letters(${asked}, ${countUpTo + 1}::integer) as total`.execute(queries)
  const { total } = counted.rows[0]!
  return {
    items: rows.map(letterOf),
    page,
    pageSize,
    total: Math.min(total, countUpTo),
    ...(total > countUpTo && { capped: true as const }),
    year,
  }
}
