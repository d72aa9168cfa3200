import type { Bilingual } from '#engine/document-kind/index.ts'
import type { Viewer } from '#server/directory/contract.ts'

/**
 * How far the words of a paper may go: `open`; `restricted` (terbatas, or not said): to whoever has signed in; `secret`
 * (rahasia and sangat rahasia): nowhere but the paper itself.
 */
export type MeetingSecrecy = 'open' | 'restricted' | 'secret'

/** A meeting that a final paper of a case calls to. */
export interface Meeting {
  readonly caseId: string
  /** The paper: one document that one task gave. `task` is the task's id, `document` the SOP's. */
  readonly task: string
  readonly document: string
  /** Its place in the paper, from 0. */
  readonly index: number
  readonly reference: string
  /** What kind of paper it is. */
  readonly kind: Bilingual
  readonly secrecy: MeetingSecrecy
  /** Null: the paper is secret. */
  readonly subject: string | null
  /** Written `2026-11-24`. */
  readonly date: string
  /** The time as the paper words it; null: it says none, or is secret. */
  readonly time: string | null
  /** ISO instants; null where the words don't tell one beyond doubt. */
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly place: string | null
  readonly chair: string | null
  readonly agenda: readonly string[]
  /** Grows with each new wording of the paper. */
  readonly revision: number
  /** When the paper became final. */
  readonly since: string
}

/** Meetings of cases, as their papers call to them. */
export interface Meetings {
  /** Those of the last 90 days and all to come, in the order of their days, for whoever has a part in the case. */
  list(viewer: Viewer): Promise<readonly Meeting[]>
}
