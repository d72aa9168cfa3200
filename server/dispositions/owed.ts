import { sql } from 'kysely'
import { listInstructions } from '#library/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { OwedDisposition, OwedDispositions } from './contract.ts'

/** Nobody reads more at once. */
const most = 50

interface Row {
  readonly list: 'mine' | 'awaited'
  readonly case_id: string
  readonly disposition: string
  readonly reference: string | null
  readonly subject: string
  readonly applicant: string
  readonly position: string
  readonly by_name: string
  readonly by_position: string
  readonly since: string
  readonly due_on: string | null
  readonly urgency: OwedDisposition['urgency']
  readonly instructions: readonly string[]
  readonly note: string | null
}

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
  const { rows } = await sql<Row>`
    select * from laksana.owed_dispositions(${tenant.id}, ${position.id}, ${most})`.execute(queries)
  const lists = Map.groupBy(rows, ({ list }) => list)
  const owed = (list: Row['list']): readonly OwedDisposition[] =>
    (lists.get(list) ?? []).map((row) => ({
      caseId: row.case_id,
      disposition: row.disposition,
      reference: row.reference,
      subject: row.subject,
      applicant: row.applicant,
      position: row.position,
      by: { name: row.by_name, position: row.by_position },
      since: row.since,
      dueOn: row.due_on,
      overdue: row.due_on !== null && row.due_on < today,
      urgency: row.urgency,
      instructions: row.instructions.map((id) => titles.get(id) ?? { id, en: id }),
      note: row.note,
    }))
  return { mayPassOn: Boolean(may_pass_on), mine: owed('mine'), awaited: owed('awaited') }
}
