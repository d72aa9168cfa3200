export { paperDeliveries } from './deliveries.ts'
export { createPapers } from './papers.ts'
export { paperRoutes } from './routes.ts'
export { plainStationery } from './stationery.ts'
