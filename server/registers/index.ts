export { loadNumberings } from './load.ts'
export { createRegisters } from './registers.ts'
export { registerRoutes } from './routes.ts'
