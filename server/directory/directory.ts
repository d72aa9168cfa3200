import type pg from 'pg'
import { openTenantDatabase, type PublicTenant } from '#server/platform/index.ts'
import type { Directory, TenantSummary } from './contract.ts'
import { listAgencies, listColleagues, listDemoAccounts, listPerformersOf } from './officials.ts'
import { apiTokens } from './tokens.ts'
import { findViewer, findViewerByToken } from './viewers.ts'

/** The directory over PostgreSQL. `pool` is connected as laksana_app; `now` gives an ISO instant. */
export function createDirectory(pool: pg.Pool, now: () => string): Directory {
  const database = openTenantDatabase(pool)
  const listTenants = async () => (await database.listPublicTenants()).map(tenantSummary)
  return {
    listTenants,
    findTenant: async (id) => (await listTenants()).find((tenant) => tenant.id === id) ?? null,
    findViewer: (account, wishedPosition) => findViewer(pool, account, now(), wishedPosition),
    findViewerByToken: (token) => findViewerByToken(pool, token, now()),
    listAgencies: (viewer) => listAgencies(database, viewer),
    listPerformersOf: (viewer, procedure, performer) =>
      listPerformersOf(database, viewer, now(), procedure, performer),
    listColleagues: (viewer) => listColleagues(database, viewer, now()),
    listDemoAccounts: () => listDemoAccounts(database, now()),
    ...apiTokens(database, now),
  }
}

function tenantSummary(row: PublicTenant): TenantSummary {
  return { id: row.tenant_id, name: row.name, office: row.office_name, zone: row.zone }
}
