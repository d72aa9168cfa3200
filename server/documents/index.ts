export type { Documents } from './contract.ts'
export { createDocuments } from './documents.ts'
