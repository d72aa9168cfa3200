export { nextStep, nothingTold, type Told } from './next.ts'
export { type Rung, type RungWhen, usualRungs } from './rung.ts'
