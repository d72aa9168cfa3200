import type pg from 'pg'
import { type FileStore, removeUnusedBytes } from '#server/documents/index.ts'
import { type Deliveries, openTenantDatabase } from '#server/platform/index.ts'
import { createProcedures } from '#server/procedures/index.ts'
import { closeFile } from './close-file.ts'

/**
 * What the worker does for the archive: files cases that ended, and removes the bytes of what was destroyed. `pool` is
 * connected as laksana_app; `now` gives an ISO instant.
 */
export function archiveDeliveries(pool: pg.Pool, store: FileStore, now: () => string): Deliveries {
  const tenants = openTenantDatabase(pool)
  const close = createCloser(pool)
  return new Map([
    ['archive-case', ({ tenant, body }) => close(tenant, String(body.caseId))],
    [
      'remove-bytes',
      async ({ tenant, body }) => {
        const { checksums, case: caseId } = body as { checksums: string[]; case: string }
        await removeUnusedBytes(tenants, store, tenant, checksums, Date.parse(now()))
        await tenants.withTenant(tenant, (queries) =>
          queries
            .updateTable('destruction_list')
            .set({ removed_at: now() })
            .where('tenant_id', '=', tenant)
            .where('list_id', 'in', (from) =>
              from
                .selectFrom('archive_file')
                .select('destroyed_under')
                .where('tenant_id', '=', tenant)
                .where('case_id', '=', caseId)
                .$castTo<{ destroyed_under: string }>(),
            )
            .execute(),
        )
      },
    ],
  ])
}

/** Puts the file of a case where it belongs, in a transaction of its own. */
export function createCloser(pool: pg.Pool): (tenant: string, caseId: string) => Promise<void> {
  const tenants = openTenantDatabase(pool)
  const procedures = createProcedures(tenants)
  return async (tenant, caseId) => {
    const zone = (await tenants.listPublicTenants()).find(({ tenant_id }) => tenant_id === tenant)?.zone
    if (zone === undefined) throw new Error(`there is no government ${tenant}`)
    const getGraph = (procedure: string, version: number) => procedures.getGraph(tenant, procedure, version)
    await tenants.withTenant(tenant, (queries) => closeFile(queries, tenant, caseId, { zone, getGraph }))
  }
}
