import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'

/** The archive is read by whoever registers, supervises, administers or inspects. */
export function mayReadArchive({ position }: Viewer): boolean {
  return position.capabilities.length > 0 && position.unit.kind !== 'third-party'
}

/** Holds, assessments, lists and the schedule are the administrator's. */
export function mayKeepArchive({ position }: Viewer): boolean {
  return position.capabilities.includes('administer')
}

/** The head: the position of the office above which there is none, whoever holds or fills it today. */
export async function isHead(queries: TenantQueries, { tenant, position }: Viewer): Promise<boolean> {
  if (position.unit.kind !== 'office' || !position.capabilities.includes('supervise')) return false
  const found = await queries
    .selectFrom('position')
    .select('position_id')
    .where('tenant_id', '=', tenant.id)
    .where('position_id', '=', position.id)
    .where('superior_position_id', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
