export { isConnectionLoss } from './connection-loss.ts'
export type { DeliveryRow, MessengerRecipientRow } from './delivery-tables.ts'
export type { DeviationRow } from './deviation-tables.ts'
export { type Database, openDatabase } from './open.ts'
export type { PaperWaitingRow } from './paper-tables.ts'
export { openPools, type Pools } from './pools.ts'
export type { CaseFileRow, LetterRow, TaskRow } from './tables.ts'
export {
  openTenantDatabase,
  type PublicTenant,
  type TenantDatabase,
  type TenantQueries,
} from './tenant.ts'
