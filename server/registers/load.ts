import type { TenantDatabase } from '#server/platform/index.ts'
import type { Numbering } from './contract.ts'
import { readVersions, storeNumbering } from './numberings.ts'

/**
 * Brings the numberings to what the government's file says. One that the file says as it did when it was loaded last
 * stays as it is, so that what an administrator has changed since isn't undone.
 */
export async function loadNumberings(
  database: TenantDatabase,
  tenant: string,
  numberings: readonly Numbering[],
  at: string,
): Promise<void> {
  await database.withTenant(tenant, async (queries) => {
    for (const numbering of numberings) {
      const versions = await readVersions(queries, tenant, numbering.register, numbering.kind)
      const loaded = versions.find(({ changedBy }) => changedBy === null)
      if (loaded && isSame(loaded, numbering)) continue
      const version = (versions[0]?.version ?? 0) + 1
      await storeNumbering(queries, tenant, numbering, { version, at, by: null })
    }
  })
}

function isSame(one: Numbering, other: Numbering): boolean {
  return (['title', 'template', 'system', 'unitCode', 'archiveClass'] as const).every(
    (key) => one[key] === other[key],
  )
}
