export { dayOf } from './day.ts'
export { loadNumberings } from './load.ts'
export { createRegisters } from './registers.ts'
export { registerRoutes } from './routes.ts'
