import type pg from 'pg'
import { openTenantDatabase } from '#server/platform/index.ts'
import { listCandidates } from './candidates.ts'
import type { Tasks } from './contract.ts'
import { readHome } from './home.ts'
import { readInbox } from './inbox.ts'

export { taskRoutes } from './routes.ts'

/** The lists people work from. `pool` is connected as laksana_app; `now` gives an ISO instant. */
export function createTasks(pool: pg.Pool, now: () => string): Tasks {
  const tenants = openTenantDatabase(pool)
  return {
    inbox: (viewer, query) =>
      tenants.withTenant(viewer.tenant.id, (queries) => readInbox(queries, viewer, query, now())),
    listCandidates: (viewer, items) =>
      tenants.withTenant(viewer.tenant.id, (queries) => listCandidates(queries, viewer, items, now())),
    home: (viewer) => tenants.withTenant(viewer.tenant.id, (queries) => readHome(queries, viewer, now())),
    markNoticesRead: (viewer) =>
      tenants.withTenant(viewer.tenant.id, async (queries) => {
        await queries
          .updateTable('notice')
          .set({ read_at: now() })
          .where('tenant_id', '=', viewer.tenant.id)
          .where('official_id', '=', viewer.official.id)
          .where('read_at', 'is', null)
          .execute()
      }),
  }
}
