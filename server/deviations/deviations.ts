import type { TenantDatabase } from '#server/platform/index.ts'
import { type DeviationItem, type Deviations, type DeviationWords, mostPrinted } from './contract.ts'
import { csvOf } from './csv.ts'
import { readDeviations } from './list.ts'

/** The register over PostgreSQL. */
export function createDeviations(tenants: TenantDatabase, words: DeviationWords): Deviations {
  const list: Deviations['list'] = (viewer, query) =>
    tenants.withTenant(viewer.tenant.id, (queries) => readDeviations(queries, viewer, query))
  return {
    list,
    async csv(viewer, query) {
      const items: DeviationItem[] = []
      for (let page = 1, found = mostPrinted; found === mostPrinted; page += 1) {
        const next = await list(viewer, { ...query, sort: 'oldest', page, pageSize: mostPrinted })
        items.push(...next.items)
        found = next.items.length
      }
      return csvOf(words.table(items, viewer.tenant.zone))
    },
  }
}
