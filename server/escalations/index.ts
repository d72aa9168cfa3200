export { createEscalations } from './escalations.ts'
export { escalationJob } from './job.ts'
export { escalationRoutes } from './routes.ts'
