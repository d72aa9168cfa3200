import type { TenantDatabase } from '#server/platform/index.ts'
import { readAccuracy } from './accuracy.ts'
import type { Accuracy } from './contract.ts'

/** How long the record is kept, ms: it changes once a night. */
const lasts = 10 * 60 * 1000

/** How forecasts of a government turned out, by procedure, read at most once in ten minutes, so that no view of a case pays. */
export function createKnownAccuracy(tenants: TenantDatabase, now: () => string) {
  const known = new Map<string, { readonly at: number; readonly found: ReturnType<typeof readAccuracy> }>()
  return (tenant: string): Promise<ReadonlyMap<string, Accuracy>> => {
    const at = Date.parse(now())
    const held = known.get(tenant)
    if (held && Math.abs(at - held.at) < lasts) return held.found
    const found = tenants.withTenant(tenant, (queries) => readAccuracy(queries, tenant))
    known.set(tenant, { at, found })
    found.catch(() => known.delete(tenant))
    return found
  }
}
