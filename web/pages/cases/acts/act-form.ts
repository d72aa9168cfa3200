import type { FileRef, Offer } from '#engine/case/index.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { OfficialSummary } from '#server/directory/contract.ts'
import type { FieldErrors } from '../../../components/fields/error-summary.tsx'
import type { Subject } from './act-address.ts'
import type { PagedAct } from './slugs.ts'
import type { VersionToMoveTo } from './versions.ts'

/** An act's small form: what it is about, what there is to choose from, and what was typed so far. */
export interface ActForm {
  readonly act: PagedAct
  readonly view: CaseView
  readonly about: Subject
  /** Undefined where what it is about is gone. */
  readonly offer: Offer | undefined
  /** Whom a task may be given to. */
  readonly colleagues: readonly OfficialSummary[]
  /** Versions of the SOP that the case may be moved to. */
  readonly versions: readonly VersionToMoveTo[]
  /** A file sent with an earlier try. */
  readonly kept: FileRef | undefined
  /** Where to go when it is done, if not to the case file. */
  readonly from: string | undefined
  readonly errors: FieldErrors
  /** What was typed into a field, or ''. */
  typed(name: string): string
}
