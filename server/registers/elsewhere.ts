import { randomUUID } from 'node:crypto'
import type { LetterRow, TenantQueries } from '#server/platform/index.ts'
import type { ElsewhereRequest } from './contract.ts'
import { type Clerk, letterOf, rowFor } from './rows.ts'
import { findTaken } from './take.ts'

/** Notes a letter by the number it has in another system; it takes none of ours. The same form gets its row again. */
export async function noteElsewhere(queries: TenantQueries, clerk: Clerk, request: ElsewhereRequest) {
  const row: LetterRow = {
    ...rowFor(clerk, request),
    entry_id: randomUUID(),
    year: Number(request.on.slice(0, 4)),
    running: null,
    suffix: '',
    number: request.number,
    numbered_on: request.on,
    archive_class: request.archiveClass ?? null,
    elsewhere_system: request.system,
    elsewhere_file_id: request.file ?? null,
    status: 'used',
  }
  const stored = await queries
    .insertInto('letter_register')
    .values(row)
    .onConflict((conflict) => conflict.constraint('letter_register_paper').doNothing())
    .returningAll()
    .executeTakeFirst()
  return letterOf(stored ?? (await findTaken(queries, clerk.tenant, request.register, request.paper))!)
}
