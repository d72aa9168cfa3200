import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '#server/directory/contract.ts'

/**
 * The owners for whom a viewer answers: in person, as the applicant's unit, and for every performer that the position
 * is bound to. A subquery with one column `owner`.
 */
export function ownersOf({ tenant, official, position }: Viewer): RawBuilder<{ owner: string }> {
  return sql`(
    select ${`official:${official.id}`} as owner
    union all select ${`unit:${position.unit.id}`}
    union all select 'performer:' || b.procedure_id || '/' || b.performer_id
      from laksana.performer_binding b where b.tenant_id = ${tenant.id} and b.position_id = ${position.id})`
}

/** The same for whatever position a viewer holds now, each owner once. */
export function ownersInAnyPosition(viewer: Viewer): RawBuilder<{ owner: string }> {
  const each = viewer.positions.map(
    (position) => sql`select owner from ${ownersOf({ ...viewer, position })} o`,
  )
  return sql`(${sql.join(each, sql` union `)})`
}
