import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { Workload } from './contract.ts'

/** Whose work a viewer may see: that of the office who supervises, that of the unit who heads it. Null: only the own. */
export async function scopeOf(queries: TenantQueries, viewer: Viewer): Promise<Workload['scope'] | null> {
  const { tenant, position } = viewer
  if (position.capabilities.includes('supervise')) return 'office'
  if (position.capabilities.includes('inspect')) return null
  const { rows } = await sql<{ heads: boolean }>`
    select laksana.leads_unit(${tenant.id}, ${position.id}) as heads`.execute(queries)
  return rows[0]!.heads ? 'unit' : null
}

/** Positions of a scope: of the office and its firms, or of one unit. A subquery with one column `position_id`. */
export function positionsOf(
  { tenant, position }: Viewer,
  scope: Workload['scope'],
): RawBuilder<{ position_id: string }> {
  const unit = position.unit.id
  return sql`(
    select p.position_id from laksana.position p
    join laksana.unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${tenant.id}
      and ${scope === 'office' ? sql`u.kind in ('office', 'third-party')` : sql`u.unit_id = ${unit}`})`
}

/**
 * Owners of a scope: every performer bound to one of its positions, every official who ever sat there, and the unit
 * itself. A subquery with one column `owner`.
 */
export function ownersOfTeam(viewer: Viewer, scope: Workload['scope']): RawBuilder<{ owner: string }> {
  const tenant = viewer.tenant.id
  const positions = positionsOf(viewer, scope)
  const unit = sql` union all select ${`unit:${viewer.position.unit.id}`}`
  return sql`(
    select distinct 'performer:' || b.procedure_id || '/' || b.performer_id as owner
    from laksana.performer_binding b where b.tenant_id = ${tenant} and b.position_id in ${positions}
    union all
    select distinct 'official:' || h.official_id
    from laksana.holding h where h.tenant_id = ${tenant} and h.position_id in ${positions}
    ${scope === 'unit' ? unit : sql``})`
}
