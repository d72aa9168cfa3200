/** No domain words: what every module of the server stands on. */
export * from './command/index.ts'
export * from './database/index.ts'
export * from './event-log/index.ts'
export * from './outbox/index.ts'
export * from './outgoing/index.ts'
export { openBytes, sealBytes } from './sealed-bytes.ts'
export { createSeals, type Seals } from './seals.ts'
export { StartupProblem } from './startup-problem.ts'
