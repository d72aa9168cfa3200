export * from './deviation.ts'
export type { DeviationEvent } from './events.ts'
export { countingFrom, deviationEventTypes, evolveDeviations, withoutAccepted } from './evolve.ts'
