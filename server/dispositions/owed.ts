import { type RawBuilder, sql } from 'kysely'
import { listInstructions } from '#library/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { OwedDisposition, OwedDispositions } from './contract.ts'

/** Nobody reads more at once. */
const most = 50

interface Row extends Omit<OwedDisposition, 'by' | 'instructions' | 'overdue'> {
  readonly name: string
  readonly byPosition: string
  readonly instructions: readonly string[]
}

/** Answers owed to dispositions of cases that are under way. `today`: a local date. */
export async function readOwed(
  queries: TenantQueries,
  { tenant, position }: Viewer,
  today: string,
): Promise<OwedDispositions> {
  const { disposition_instructions: own } = await queries
    .selectFrom('tenant')
    .select('disposition_instructions')
    .where('tenant_id', '=', tenant.id)
    .executeTakeFirstOrThrow()
  const titles = new Map((own ?? listInstructions()).map(({ id, title }) => [id, title]))
  const list = async (whose: RawBuilder<unknown>) => {
    const { rows } = await sql<Row>`
      select d.case_id as "caseId", d.disposition, f.reference, f.subject, f.applicant_name as applicant,
        p.title as position, o.name, b.title as "byPosition", d.since, d.due_on as "dueOn", d.urgency, d.instructions,
        d.note
      from laksana.disposition_owed d
      join laksana.case_file f on f.tenant_id = ${tenant.id} and f.case_id = d.case_id
      join laksana.position p on p.tenant_id = ${tenant.id} and p.position_id = d.position_id
      join laksana.position b on b.tenant_id = ${tenant.id} and b.position_id = d.by_position_id
      join laksana.official o on o.tenant_id = ${tenant.id} and o.official_id = d.by_official_id
      where d.tenant_id = ${tenant.id} and d.answer is null and ${whose} and f.status in ('running', 'suspended')
      order by d.due_on nulls last, d.since, d.case_id, d.disposition, d.position_id limit ${most}`.execute(
      queries,
    )
    return rows.map(
      ({ name, byPosition, instructions, ...row }): OwedDisposition => ({
        ...row,
        by: { name, position: byPosition },
        overdue: row.dueOn !== null && row.dueOn < today,
        instructions: instructions.map((id) => titles.get(id) ?? { id, en: id }),
      }),
    )
  }
  const below = await queries
    .selectFrom('position')
    .select('position_id')
    .where('tenant_id', '=', tenant.id)
    .where('superior_position_id', '=', position.id)
    .limit(1)
    .executeTakeFirst()
  return {
    mayPassOn: below !== undefined,
    mine: await list(sql`d.position_id = ${position.id}`),
    awaited: await list(sql`d.by_position_id = ${position.id}`),
  }
}
