import type { CompletionNeeds, FileRef } from '#engine/case/index.ts'
import type { TaskView } from '#server/cases/contract.ts'
import type { PaperListItem } from '#server/papers/contract.ts'
import type { FieldErrors } from '../../components/fields/error-summary.tsx'
import type { Missing } from './missing.ts'
import type { TaskValues } from './values.ts'

/** All that the form of a task shows and has been given so far. */
export interface TaskForm {
  readonly view: TaskView
  readonly needs: CompletionNeeds
  readonly values: TaskValues
  /** What it gives or asks for from outside that can be written here, begun or not. */
  readonly papers: readonly PaperListItem[]
  /** Files sent already, by document: with an earlier try, or kept in the draft. */
  readonly kept: Readonly<Record<string, FileRef>>
  /** Where to go when it is done, if not to the case file. */
  readonly from: string | undefined
  readonly errors: FieldErrors
  /** What a completion that was refused leaves out. */
  readonly missing?: readonly Missing[]
}
