export { accept, type Decider, type Decision, refuse } from './decider.ts'
export { type Refusal, refusal } from './refusal.ts'
