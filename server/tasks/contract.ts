import type { Refusal } from '#engine/kernel/index.ts'
import type { ProcedureId } from '#engine/procedure/definition.ts'
import type { CaseListItem, CaseView, Paged, TaskEscalation } from '#server/cases/contract.ts'
import type { OfficialSummary, Viewer } from '#server/directory/contract.ts'
import type { Notice } from '#server/notices/contract.ts'

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
  /** The unit by whose calendar that is; '' is the government's. */
  readonly dueCalendar: string
  /** From when lateness is counted, where the case stood still after the due time; null: from the due time. */
  readonly lateSince: string | null
  readonly overdue: boolean
  readonly claimedBy: { readonly id: string; readonly name: string } | null
  readonly returned: boolean
  readonly suspended: boolean
  /** Null: the clock brought it to nobody, as it is due now. */
  readonly escalated: TaskEscalation | null
}

export interface InboxQuery {
  readonly text?: string
  /** `team`: of all performers of the office and its firms; for supervisors, to anybody else the same as `all`. */
  readonly whose?: 'all' | 'mine' | 'unclaimed' | 'team'
  /** Only what this official holds; null: what nobody holds. */
  readonly holder?: string | null
  readonly late?: boolean
  readonly procedure?: ProcedureId
  readonly sort?: 'due' | 'newest' | 'oldest' | 'reference'
  readonly page?: number
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

/** How much work is about. Tasks that stand still with their case are neither late nor due. */
export interface Load {
  readonly open: number
  readonly late: number
  /** Due within a week, the late ones left out. */
  readonly dueSoon: number
  /** Working minutes of the standards of these tasks, where a standard counts work; days are those of Perpres 21/2023. */
  readonly standardMinutes: number
}

export interface OfficialLoad extends Load {
  readonly official: OfficialSummary
  /** `none`: holds no position today, or has left. `replaced`: somebody stands in for the position. */
  readonly chair: 'held' | 'replaced' | 'none'
  /** What nobody holds and this official owes in person. */
  readonly waiting: number
}

/** The work of the viewer's team: the whole office for a supervisor, one unit for its head. */
export interface Workload {
  readonly scope: 'office' | 'unit'
  /** Whoever needs help most first. */
  readonly officials: readonly OfficialLoad[]
  /** What nobody holds. */
  readonly unheld: Load
}

/** One task to be given to an official. */
export interface HandOver {
  readonly caseId: string
  readonly taskId: string
  readonly to: string
}

/** What a hand-over would come to, or came to. */
export interface HandOverOutcome extends HandOver {
  readonly subject: string
  readonly reference: string | null
  readonly activity: string
  /** `refused`: the office says no. `conflict`: somebody was faster. `not-found`: no such task for this viewer. */
  readonly kind: 'possible' | 'done' | 'refused' | 'conflict' | 'not-found'
  readonly refusal: Refusal | null
  /** Whom else it can be given to, where it can't go. */
  readonly others: readonly OfficialSummary[]
  /** Names for the ids in the refusal, and the titles of its steps and documents. */
  readonly case: CaseView | null
}

export interface Tasks {
  inbox(viewer: Viewer, query: InboxQuery): Promise<Paged<InboxItem>>
  /** Officials who may perform at least one of these tasks, by name. */
  listCandidates(viewer: Viewer, items: readonly InboxItem[]): Promise<readonly OfficialSummary[]>
  /** Null: neither supervises nor heads a unit. */
  workload(viewer: Viewer): Promise<Workload | null>
  /** Whether there is a workload for the viewer to see. */
  seesWorkload(viewer: Viewer): Promise<boolean>
  /** What handing these over would come to; nothing is changed. */
  planHandOver(viewer: Viewer, moves: readonly HandOver[]): Promise<readonly HandOverOutcome[]>
  /** Hands each over by an act of its own; the same `batch` again does nothing twice. */
  handOver(viewer: Viewer, batch: string, moves: readonly HandOver[]): Promise<readonly HandOverOutcome[]>
  home(viewer: Viewer): Promise<HomeView>
}
