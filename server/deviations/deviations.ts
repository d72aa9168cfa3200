import type { TenantDatabase } from '#server/platform/index.ts'
import { type Deviations, type DeviationWords, mostPrinted } from './contract.ts'
import { csvOf } from './csv.ts'
import { readDeviations } from './list.ts'

/** The register over PostgreSQL. */
export function createDeviations(tenants: TenantDatabase, words: DeviationWords): Deviations {
  const list: Deviations['list'] = (viewer, query) =>
    tenants.withTenant(viewer.tenant.id, (queries) => readDeviations(queries, viewer, query))
  return {
    list,
    async csv(viewer, query) {
      const all = { ...query, sort: 'oldest', page: 1, pageSize: mostPrinted } as const
      const { items } = await list(viewer, all)
      return csvOf(words.table(items, viewer.tenant.zone))
    },
  }
}
