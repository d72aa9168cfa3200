import { type RawBuilder, sql } from 'kysely'
import { ownersOf } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { InboxQuery } from './contract.ts'

/** Whether a row of `laksana.task` is owed by the owner `o.owner`, as its index finds it. */
export const owedByOwner = sql<boolean>`(owner_key = laksana.owner_key(o.owner) and task.owner = o.owner)`

/**
 * The owners whose tasks a viewer asks for: one's own, or for a supervisor those of the whole team, which is every
 * performer bound to a position of the office or a firm, and every official who sits there.
 */
export function ownersAskedFor(viewer: Viewer, whose: InboxQuery['whose']): RawBuilder<{ owner: string }> {
  if (whose !== 'team' || !viewer.position.capabilities.includes('supervise')) return ownersOf(viewer)
  const tenant = viewer.tenant.id
  const positions = sql`
    select p.position_id from laksana.position p
    join laksana.unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${tenant} and u.kind in ('office', 'third-party')`
  return sql`(
    select distinct 'performer:' || b.procedure_id || '/' || b.performer_id as owner
    from laksana.performer_binding b where b.tenant_id = ${tenant} and b.position_id in (${positions})
    union all
    select distinct 'official:' || h.official_id
    from laksana.holding h where h.tenant_id = ${tenant} and h.position_id in (${positions}))`
}

/** The owners whose tasks an official owes in any of the positions held now. A subquery with one column `owner`. */
export function ownersOfAllPositions(viewer: Viewer): RawBuilder<{ owner: string }> {
  const each = viewer.positions.map(
    (position) => sql`select owner from ${ownersOf({ ...viewer, position })} o`,
  )
  return sql`(${sql.join(each, sql` union all `)})`
}
