export { casesOfFirm } from './cases-of-firm.ts'
export { createDocuments } from './documents.ts'
export { acceptedEndings } from './kinds.ts'
export { maySeeCase, seesDrafts } from './may-see-case.ts'
export { type ScannerAddress, scanDeliveries } from './scan/index.ts'
export { fileSchema } from './schemas.ts'
export {
  type BucketSettings,
  type FileStore,
  isMissing,
  openFileFolder,
  openFileStore,
} from './storage/index.ts'
export { removeUnusedBytes } from './storage/remove-unused.ts'
export { tellAdministrators } from './tell.ts'
export { nightlyFileCheck } from './verify/nightly.ts'
