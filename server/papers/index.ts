export { paperContents } from './contents.ts'
export { paperDeliveries } from './deliveries.ts'
export { createPapers } from './papers.ts'
export { paperRoutes } from './routes.ts'
