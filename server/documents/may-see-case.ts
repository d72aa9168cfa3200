import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Capability } from '#engine/case/facts.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { casesOfFirm } from './cases-of-firm.ts'

/** Does a position with this capability see every draft? Whoever registers or supervises waits until it is sent. */
export function seesDrafts(capability: Capability): boolean {
  return capability === 'inspect' || capability === 'administer'
}

/**
 * Who may see a case, over `c`, a row of `case_file`: whoever registers, supervises, administers or inspects; the
 * applicant's unit; whose position performs in its procedure or was disposed to; who opened it or is the one who asks; and members of teams
 * formed for it. A third party sees those in which it has a part. A draft has no reference number yet: it is its unit's, its opener's, and shown to `seesDrafts`.
 */
export function maySeeCase({ tenant, official, position }: Viewer): RawBuilder<SqlBool> {
  if (position.unit.kind === 'third-party') {
    return sql<SqlBool>`c.case_id in ${casesOfFirm(tenant.id, position.unit.id)}`
  }
  if (position.capabilities.some(seesDrafts)) return sql<SqlBool>`true`
  const own = sql<SqlBool>`(c.applicant_unit_id = ${position.unit.id} or c.opened_by = ${official.id})`
  if (position.capabilities.length > 0) return sql<SqlBool>`(c.reference is not null or ${own})`
  return sql<SqlBool>`(${own} or c.reference is not null and (
    c.requested_by = ${official.id}
    or c.procedure_id in (
      select b.procedure_id from laksana.performer_binding b
      where b.tenant_id = c.tenant_id and b.position_id = ${position.id})
    or ${official.id} = any(c.members)
    or exists (
      select from laksana.disposition_owed d
      where d.tenant_id = c.tenant_id and d.case_id = c.case_id and d.position_id = ${position.id})))`
}
