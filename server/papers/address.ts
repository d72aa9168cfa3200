import type { PaperAddress } from './contract.ts'

/** A paper as addresses of the API name it. */
export const addressOf = (params: {
  readonly case: string
  readonly task: string
  readonly document: string
}): PaperAddress => ({ caseId: params.case, task: params.task, document: params.document })
