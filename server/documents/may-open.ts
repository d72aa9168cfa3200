import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Viewer } from '#server/directory/contract.ts'

/**
 * Who may open a file `f`: whoever uploaded it, and whoever may see the case it came for. That is whoever registers,
 * supervises, administers or inspects; the applicant's unit; whose position performs in its procedure; who opened it or
 * is the one who asks; and members of teams formed for it.
 */
export function mayOpen({ official, position }: Viewer): RawBuilder<SqlBool> {
  const mine = sql<SqlBool>`f.uploaded_by = ${official.id}`
  if (position.capabilities.length > 0) return sql<SqlBool>`(${mine} or f.case_id is not null)`
  return sql<SqlBool>`(${mine} or exists (
    select from laksana.case_file c
    where c.tenant_id = f.tenant_id and c.case_id = f.case_id and (
      c.applicant_unit_id = ${position.unit.id}
      or c.opened_by = ${official.id}
      or c.requested_by = ${official.id}
      or c.procedure_id in (
        select b.procedure_id from laksana.performer_binding b
        where b.tenant_id = f.tenant_id and b.position_id = ${position.id})
      or exists (
        select from laksana.task t
        where t.tenant_id = f.tenant_id and t.case_id = f.case_id and t.owner = ${`official:${official.id}`}))))`
}
