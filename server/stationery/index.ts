export { loadLetterhead } from './load.ts'
export { stationeryRoutes } from './routes.ts'
export { createStationery } from './stationery.ts'
