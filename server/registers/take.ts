import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Refusal, refusal } from '#engine/kernel/index.ts'
import {
  type BookYear,
  fitsPart,
  isBackDated,
  type LetterBefore,
  type LetterRefusal,
  missingParts,
  type NumberTemplate,
  printLetterNumber,
  turnOf,
} from '#engine/letter-number/index.ts'
import type { LetterRow, TenantQueries } from '#server/platform/index.ts'
import type { NumberingVersion, NumberRequest } from './contract.ts'
import { judgeNumbering } from './judge.ts'
import { readNumberingOf } from './numberings.ts'
import { type Clerk, insertLetter, rowFor } from './rows.ts'

type Taken = LetterRow | Refusal<LetterRefusal>

/**
 * Takes a number in the transaction of `queries`: the row of the counter is locked until it ends, so numbers are given
 * one after the other, and a transaction that is rolled back leaves none. The same paper gets its number again.
 */
export async function takeNumber(
  queries: TenantQueries,
  clerk: Clerk,
  request: NumberRequest,
  today: string,
): Promise<Taken> {
  const { register, on, kind = '', security = 'B' } = request
  // So that a refused date locks nothing, and makes no counter of a year to come.
  if (on > today) return refusal('LetterDateAhead', { date: on })
  const numbering = await readNumberingOf(queries, clerk.tenant, register, kind)
  const year = Number(on.slice(0, 4))
  const book = await lockBook(queries, clerk.tenant, register, year)
  const before = await findTaken(queries, clerk.tenant, register, request.paper)
  if (before) return before
  const template = usable(numbering)
  if ('code' in template) return template
  const archiveClass = request.archiveClass || numbering?.archiveClass || undefined
  const values = { on, security, class: archiveClass, unit: numbering?.unitCode ?? undefined }
  if (missingParts(template, values).includes('class')) return refusal('ArchiveClassMissing')
  if (archiveClass && !fitsPart('class', archiveClass)) return refusal('ArchiveClassUnfit')
  const earlier = isBackDated(on, book, today)
    ? await findBefore(queries, clerk.tenant, register, year, on)
    : null
  const turn = turnOf(on, book, earlier, today)
  if ('code' in turn) return turn
  const row: LetterRow = {
    ...rowFor(clerk, request),
    entry_id: randomUUID(),
    year,
    ...turn,
    number: printLetterNumber(template, { ...values, ...turn }),
    numbered_on: on,
    archive_class: archiveClass ?? null,
    status: request.used ? 'used' : 'taken',
  }
  await (turn.suffix === '' ? insertFresh(queries, row) : insertLetter(queries, row))
  return row
}

function usable(numbering: NumberingVersion | undefined): NumberTemplate | Refusal<LetterRefusal> {
  if (numbering === undefined) return refusal('NumberingMissing')
  if (numbering.system !== null) return refusal('RegisterElsewhere', { system: numbering.system })
  return judgeNumbering(numbering).template ?? refusal('NumberingMissing')
}

/** Locks the book's row of the year until the transaction ends; made where it is the first letter. */
async function lockBook(
  queries: TenantQueries,
  tenant: string,
  register: string,
  year: number,
): Promise<BookYear> {
  const lock = () =>
    queries
      .selectFrom('letter_counter')
      .select(['last_running as last', 'last_on as lastOn'])
      .where('tenant_id', '=', tenant)
      .where('register_id', '=', register)
      .where('year', '=', year)
      .forUpdate()
      .executeTakeFirst()
  const known = await lock()
  if (known) return known
  await queries
    .insertInto('letter_counter')
    .values({ tenant_id: tenant, register_id: register, year })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await lock())!
}

/** The row and the counter move in one statement. */
async function insertFresh(queries: TenantQueries, row: LetterRow): Promise<void> {
  await queries
    .with('moved', (moving) =>
      moving
        .updateTable('letter_counter')
        .set({ last_running: row.running!, last_on: row.numbered_on })
        .where('tenant_id', '=', row.tenant_id)
        .where('register_id', '=', row.register_id)
        .where('year', '=', row.year),
    )
    .insertInto('letter_register')
    .values(row)
    .execute()
}

export function findTaken(
  queries: TenantQueries,
  tenant: string,
  register: string,
  paper: string,
): Promise<LetterRow | undefined> {
  return queries
    .selectFrom('letter_register')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('register_id', '=', register)
    .where('paper_id', '=', paper)
    .executeTakeFirst()
}

/** The last letter on or before a date, and the last suffix its running number has; void ones keep theirs. */
async function findBefore(
  queries: TenantQueries,
  tenant: string,
  register: string,
  year: number,
  on: string,
): Promise<LetterBefore | null> {
  const book = queries
    .selectFrom('letter_register')
    .where('tenant_id', '=', tenant)
    .where('register_id', '=', register)
    .where('year', '=', year)
  const last = await book
    .select('running')
    .where('running', 'is not', null)
    .where('numbered_on', '<=', on)
    .orderBy('running', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return null
  const latest = await book
    .select(['running', 'suffix'])
    .where('running', '=', last.running)
    .orderBy(sql`length(suffix)`, 'desc')
    .orderBy('suffix', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { running: latest.running!, suffix: latest.suffix }
}
