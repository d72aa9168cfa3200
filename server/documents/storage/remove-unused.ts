import type { TenantDatabase } from '#server/platform/index.ts'
import type { FileStore } from './store.ts'

/** Whoever sends a file names it in the database well within this, milliseconds. */
const naming = 60 * 60 * 1000

/**
 * Removes the bytes under these checksums that no file of the government names any more. Again it changes nothing. Throws
 * where somebody has just sent the same bytes, to be tried again later. `now`: the clock of the storage, milliseconds.
 */
export async function removeUnusedBytes(
  database: TenantDatabase,
  store: FileStore,
  tenant: string,
  checksums: readonly string[],
  now: number,
): Promise<void> {
  for (const sha256 of checksums) {
    const named = await database.withTenant(tenant, (queries) =>
      queries
        .selectFrom('stored_file')
        .select('file_id')
        .where('tenant_id', '=', tenant)
        .where('sha256', '=', sha256)
        .limit(1)
        .executeTakeFirst(),
    )
    if (!named && !(await store.remove(tenant, sha256, now - naming)))
      throw new Error(`a file of ${tenant} that is to be removed was just received again`)
  }
}
