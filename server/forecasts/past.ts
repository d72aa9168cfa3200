import { learn, noPast, type PastClock } from '#engine/forecast/index.ts'
import type { TenantDatabase } from '#server/platform/index.ts'

/** What a tenant's own cases tell of a procedure. */
export type Past = typeof noPast

/** Clocks that are looked at: the latest, so that an office that has become faster is believed. */
const most = 6_000
/** How long what was learned is kept, ms. */
const lasts = 60 * 60 * 1000

/** Learns from a tenant's clocks, at most once an hour for each procedure. */
export function createPast(tenants: TenantDatabase, now: () => string) {
  const known = new Map<string, { readonly at: number; readonly past: Promise<Past> }>()
  return (tenant: string, procedure: string): Promise<Past> => {
    const key = `${tenant} ${procedure}`
    const at = Date.parse(now())
    const held = known.get(key)
    if (held && Math.abs(at - held.at) < lasts) return held.past
    const past = readPast(tenants, tenant, procedure)
    known.set(key, { at, past })
    past.catch(() => known.delete(key))
    return past
  }
}

async function readPast(tenants: TenantDatabase, tenant: string, procedure: string): Promise<Past> {
  const rows = await tenants.withTenant(tenant, (queries) =>
    queries
      .selectFrom('step_clock')
      .select(['case_id', 'step_id', 'ended_by', 'outcome', 'returned_to', 'minutes'])
      .where('tenant_id', '=', tenant)
      .where('procedure_id', '=', procedure)
      .where('calling', '=', false)
      .orderBy('ended_at', 'desc')
      .limit(most)
      .execute(),
  )
  if (rows.length === 0) return noPast
  return learn(
    rows.map(
      ({ case_id, step_id, ended_by, outcome, returned_to, minutes }): PastClock => ({
        case: case_id,
        step: step_id,
        end: ended_by,
        ...(outcome !== null && { outcome }),
        ...(returned_to !== null && { returnedTo: returned_to }),
        minutes,
      }),
    ),
  )
}
