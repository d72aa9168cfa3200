import type { ChangedDeviation, OpenedDeviation } from '../database/deviation-tables.ts'
import type { PaperWaitingRow } from '../database/paper-tables.ts'
import type { CaseFileRow, TaskRow } from '../database/tables.ts'

type Own = 'tenant_id' | 'case_id'

/**
 * What changes in the read models with an act; stored in the same commit. Instants are ISO strings.
 * Version, last act and its instant are filled in by the commit itself.
 */
export interface ProjectedRows {
  /**
   * The whole row, or what changes with every act where nothing else did. `search_text`: the words it is found by; left
   * out when they haven't changed.
   */
  readonly caseFile?:
    | (Omit<CaseFileRow, Own | 'version' | 'last_act' | 'last_act_at'> & { readonly search_text?: string })
    | Pick<CaseFileRow, 'steps' | 'next_due_at'>
  /** New tasks: one row an owner. */
  readonly openTasks?: readonly Omit<TaskRow, Own>[]
  /** Tasks that stay open and have changed. */
  readonly changedTasks?: readonly Omit<TaskRow, Own>[]
  /** Not owed any more: done, returned, withdrawn or handed to other owners. Without `owner`: for all its owners. */
  readonly closeTasks?: readonly { readonly task_id: string; readonly owner?: string }[]
  /** Papers that wait for an owner, new or changed; since when is the commit's to know. */
  readonly waitingPapers?: readonly Omit<PaperWaitingRow, Own | 'since'>[]
  readonly noLongerWaiting?: readonly Pick<PaperWaitingRow, 'task_id' | 'document_id' | 'owner'>[]
  /** Missed standards that the act opens, and what it changes of others. */
  readonly openedDeviations?: readonly OpenedDeviation[]
  readonly changedDeviations?: readonly ChangedDeviation[]
  /** Stored files that now belong to this stream, unless they belong to another already. */
  readonly files?: readonly string[]
  readonly outbox?: readonly { readonly kind: string; readonly body: Readonly<Record<string, unknown>> }[]
}
