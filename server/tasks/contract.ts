import type { ProcedureId } from '#engine/procedure/definition.ts'
import type { CaseListItem, Paged } from '#server/cases/contract.ts'
import type { OfficialSummary, Viewer } from '#server/directory/contract.ts'

/** A step of a case, owed by the viewer (in person, by position or as the applicant's unit). */
export interface InboxItem {
  readonly caseId: string
  readonly taskId: string
  readonly reference: string | null
  readonly subject: string
  readonly applicant: string
  readonly procedure: { readonly id: ProcedureId; readonly title: string }
  readonly number: string | null
  readonly activity: string
  readonly openedAt: string
  readonly dueAt: string | null
  readonly overdue: boolean
  readonly claimedBy: { readonly id: string; readonly name: string } | null
  readonly returned: boolean
  readonly suspended: boolean
}

export interface InboxQuery {
  readonly text?: string
  /** `team`: of all performers of the office and its firms; for supervisors, to anybody else the same as `all`. */
  readonly whose?: 'all' | 'mine' | 'unclaimed' | 'team'
  readonly late?: boolean
  readonly procedure?: ProcedureId
  readonly sort?: 'due' | 'newest' | 'oldest' | 'reference'
  readonly page?: number
}

export interface Notice {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly caseId: string
  readonly facts: Readonly<Record<string, string>>
  readonly readAt: string | null
}

export interface HomeView {
  readonly waitingForMe: readonly InboxItem[]
  readonly waitingForMeCount: number
  readonly late: readonly InboxItem[]
  readonly lateCount: number
  /** Cases of my agency, or which I acted on, that others owe now. */
  readonly iWaitFor: readonly CaseListItem[]
  readonly recent: readonly CaseListItem[]
  /** Unread, the newest first. One about a task counts as read once nobody has to do it any more. */
  readonly notices: readonly Notice[]
}

export interface Tasks {
  inbox(viewer: Viewer, query: InboxQuery): Promise<Paged<InboxItem>>
  /** Officials who may perform at least one of these tasks, by name. */
  listCandidates(viewer: Viewer, items: readonly InboxItem[]): Promise<readonly OfficialSummary[]>
  home(viewer: Viewer): Promise<HomeView>
  markNoticesRead(viewer: Viewer): Promise<void>
}
