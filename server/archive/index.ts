export { createArchive } from './archive.ts'
export { archiveDeliveries } from './deliveries.ts'
export { nightlyArchive } from './nightly.ts'
export { archiveRoutes } from './routes.ts'
