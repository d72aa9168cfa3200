export type { PaperEvent } from './events.ts'
export { evolvePaper, paperEventTypes } from './evolve.ts'
export {
  applicationTask,
  type ContentHash,
  type Paper,
  type PaperId,
  type PaperSignatureLevel,
  paperId,
} from './paper.ts'
export { paperWaitsFor } from './waits-for.ts'
