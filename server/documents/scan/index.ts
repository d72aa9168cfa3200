export type { ScannerAddress } from './clamd.ts'
export { scanDeliveries } from './scan-files.ts'
