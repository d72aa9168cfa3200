export { nextStep } from './next.ts'
export { type Rung, type RungWhen, usualRungs } from './rung.ts'
