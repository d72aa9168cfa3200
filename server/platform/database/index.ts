export { isConnectionLoss } from './connection-loss.ts'
export { type Database, type DatabaseOptions, openDatabase } from './open.ts'
export { openPools, type PoolSizes, type Pools } from './pools.ts'
export type { CaseFileRow, Tables, TaskRow } from './tables.ts'
export {
  openTenantDatabase,
  type PublicTenant,
  type TenantDatabase,
  type TenantId,
  type TenantQueries,
} from './tenant.ts'
export type { DatabaseUrls } from './urls.ts'
