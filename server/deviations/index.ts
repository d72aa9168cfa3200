export { createDeviations } from './deviations.ts'
export { deviationQuery, deviationRoutes } from './routes.ts'
