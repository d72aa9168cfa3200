export { auditStream, rebuildState } from './audit.ts'
export type { Authority } from './authority.ts'
export {
  type CommandAnswer,
  type CommandContext,
  type CommandPath,
  type CommandPathOptions,
  type CommandRequest,
  createCommandPath,
} from './path.ts'
export type { ProjectedRows } from './rows.ts'
