export * from './disposition.ts'
export type { DispositionEvent } from './events.ts'
export { dispositionEventTypes, evolveDispositions } from './evolve.ts'
export { owedBy, stands, withoutAnswered } from './owed.ts'
