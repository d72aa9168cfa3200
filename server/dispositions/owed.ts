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

type Lists = Pick<OwedDispositions, 'mine' | 'awaited'>

/** Answers owed to dispositions of cases that are under way. `today`: a local date. */
export async function readOwed(
  queries: TenantQueries,
  { tenant, position }: Viewer,
  today: string,
): Promise<OwedDispositions> {
  const { own, may_pass_on } = await queries
    .selectFrom('tenant as t')
    .select((select) => [
      't.disposition_instructions as own',
      select
        .exists(
          select
            .selectFrom('position as p')
            .select('p.position_id')
            .whereRef('p.tenant_id', '=', 't.tenant_id')
            .where('p.superior_position_id', '=', position.id),
        )
        .as('may_pass_on'),
    ])
    .where('t.tenant_id', '=', tenant.id)
    .executeTakeFirstOrThrow()
  const titles = new Map((own ?? listInstructions()).map(({ id, title }) => [id, title]))
  const order = sql`"dueOn" nulls last, since, "caseId", disposition, place`
  const part = (list: keyof Lists, whose: RawBuilder<unknown>) => sql`(
    select ${list}::text as list, d.case_id as "caseId", d.disposition, f.reference, f.subject, f.applicant_name as applicant,
      p.title as position, o.name, b.title as "byPosition", d.since, d.due_on as "dueOn", d.urgency, d.instructions, d.note,
      d.position_id as place
    from laksana.disposition_owed d
    join laksana.case_file f on f.tenant_id = ${tenant.id} and f.case_id = d.case_id
    join laksana.position p on p.tenant_id = ${tenant.id} and p.position_id = d.position_id
    join laksana.position b on b.tenant_id = ${tenant.id} and b.position_id = d.by_position_id
    join laksana.official o on o.tenant_id = ${tenant.id} and o.official_id = d.by_official_id
    where d.tenant_id = ${tenant.id} and d.answer is null and ${whose} and f.status in ('running', 'suspended')
    order by ${order} limit ${most})`
  const { rows } = await sql<Row & { readonly list: keyof Lists; readonly place: string }>`
    ${part('mine', sql`d.position_id = ${position.id}`)}
    union all
    ${part('awaited', sql`d.by_position_id = ${position.id}`)}
    order by ${order}`.execute(queries)
  const lists = Map.groupBy(rows, ({ list }) => list)
  const owed = (list: keyof Lists): readonly OwedDisposition[] =>
    (lists.get(list) ?? []).map(({ list: _, place: __, name, byPosition, instructions, ...row }) => ({
      ...row,
      by: { name, position: byPosition },
      overdue: row.dueOn !== null && row.dueOn < today,
      instructions: instructions.map((id) => titles.get(id) ?? { id, en: id }),
    }))
  return { mayPassOn: Boolean(may_pass_on), mine: owed('mine'), awaited: owed('awaited') }
}
