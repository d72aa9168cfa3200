import { archiveDeliveries } from '#server/archive/index.ts'
import type { Office } from '#server/cases/testing/office.ts'

/** Delivers what waits for the archive, as the worker would. */
export async function deliver(office: Pick<Office, 'database' | 'store' | 'now'>): Promise<void> {
  const deliveries = archiveDeliveries(office.database.pools.app, office.store, office.now)
  const { rows } = await office.database.admin.query(
    `delete from laksana.outbox where kind = any($1) returning outbox_id, tenant_id, kind, body`,
    [[...deliveries.keys()]],
  )
  for (const { outbox_id, tenant_id, kind, body } of rows)
    await deliveries.get(kind)!({ id: `${outbox_id}`, tenant: tenant_id, body })
}
