import {
  type NumberTemplate,
  type NumberValues,
  printDraftNumber,
  printLetterNumber,
} from '#engine/letter-number/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { NumberExamples, Numbering } from './contract.ts'

/** Stands in examples where each letter brings its own. */
const exampleClass = '400.13'

/** What this numbering would print from where its book stands today. */
export async function readExamples(
  queries: TenantQueries,
  tenant: string,
  numbering: Numbering,
  template: NumberTemplate,
  today: string,
): Promise<NumberExamples> {
  const year = Number(today.slice(0, 4))
  const book = await queries
    .selectFrom('letter_counter')
    .select('last_running')
    .where('tenant_id', '=', tenant)
    .where('register_id', '=', numbering.register)
    .where('year', '=', year)
    .executeTakeFirst()
  const next = (book?.last_running ?? 0) + 1
  const values = {
    on: today,
    security: 'B',
    class: numbering.archiveClass ?? exampleClass,
    unit: numbering.unitCode ?? undefined,
  } as const
  const print = (turn: Partial<NumberValues>) =>
    printLetterNumber(template, { ...values, running: next, suffix: '', ...turn })
  return {
    next: print({}),
    draft: printDraftNumber(template, values),
    backDated: print({ running: Math.max(1, next - 1), suffix: 'a' }),
    nextYear: print({ running: 1, on: `${year + 1}-01-02` }),
  }
}
