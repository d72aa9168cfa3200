import type { EscalatedTo } from '#engine/case/clock/commands.ts'
import type { CaseCommand } from '#engine/case/commands.ts'
import type { Offer, PerformerTimes, PlannedStep, StepClock, TotalClock } from '#engine/case/index.ts'
import type {
  CaseState,
  CaseStatus,
  FieldValue,
  FileRef,
  Milestone,
  OpenTask,
  PlannedDays,
  PositionId,
} from '#engine/case/state.ts'
import type { Deviation, DeviationCause, DeviationStanding } from '#engine/deviation/index.ts'
import type { DispositionAnswer, DispositionId, DispositionOrder } from '#engine/disposition/index.ts'
import type { Refusal } from '#engine/kernel/index.ts'
import type { Paper, PaperEvent } from '#engine/paper/index.ts'
import type { PerformerId, ProcedureId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { DueExplanation, TimeSpent } from '#engine/working-time/index.ts'
import type { TenantCalendars } from '#server/calendars/contract.ts'
import type { OfficialSummary, UnitSummary, Viewer } from '#server/directory/contract.ts'
import type { PublicCaseView } from './public-contract.ts'
import type { DryRun, VersionTrial } from './trial-contract.ts'

export type * from './public-contract.ts'

/** One act on a case. `commandId` is chosen by the caller (UUID) and makes a repeat harmless. */
export interface ActRequest {
  readonly commandId: string
  /** What the person saw; when given and others have acted since on the same thing, the answer is a conflict. */
  readonly seenVersion?: number
  readonly command: CaseCommand
}

export type ActAnswer =
  | { readonly kind: 'done'; readonly caseId: string; readonly version: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Somebody was faster: what changed since. */
  | { readonly kind: 'conflict'; readonly version: number; readonly changed: readonly HistoryItem[] }
  | { readonly kind: 'not-found' }

/** A task that the clock brought to others because its time runs out, or has. */
export interface TaskEscalation {
  readonly at: string
  /** Up to whom: the last of them stands highest. */
  readonly to: readonly EscalatedTo[]
  /** Titles of the chairs above that were told. */
  readonly positions: readonly string[]
  /** Working minutes beyond the due time; 0: it was told of ahead. */
  readonly lateMinutes: number
}

/** One act in the history: who, in which position, when, what became true. Names are resolved; no e-mail, NIP or phone. */
export interface HistoryItem {
  readonly version: number
  readonly at: string
  readonly by: { readonly name: string; readonly position: string; readonly actingFor: string | null }
  readonly act: string
  readonly events: readonly {
    readonly type: string
    readonly facts: Readonly<Record<string, FieldValue | readonly string[]>>
  }[]
  readonly hash: string
}

export interface CaseListItem {
  readonly id: string
  readonly reference: string | null
  readonly subject: string
  readonly applicant: string
  readonly procedure: { readonly id: ProcedureId; readonly title: string }
  readonly status: CaseStatus
  readonly endingLabel: string | null
  /** Activities of the open steps, as the SOP writes them. */
  readonly now: readonly string[]
  readonly nextDueAt: string | null
  /** The unit by whose calendar that is; '' is the government's. */
  readonly dueCalendar: string
  /** From when lateness is counted, where the case stood still after the due time; null: from the due time. */
  readonly lateSince: string | null
  readonly overdue: boolean
  readonly openedAt: string
  readonly lastActAt: string
}

export interface CaseListQuery {
  readonly text?: string
  readonly status?: CaseStatus
  readonly procedure?: ProcedureId
  readonly applicant?: string
  readonly overdue?: boolean
  readonly sort?: 'newest' | 'oldest' | 'due' | 'last-act'
  readonly page?: number
}

export interface Paged<T> {
  readonly items: readonly T[]
  readonly page: number
  readonly pageSize: number
  readonly total: number
  /** Counting stopped: there are more than `total`. */
  readonly capped?: true
}

/** To whom the viewer may dispose, and what may be ticked. */
export interface Disposing {
  /** Positions below the viewer's, with their own below them. */
  readonly below: readonly {
    readonly position: PositionId
    readonly title: string
    readonly unit: string
    /** 1: right below. */
    readonly depth: number
    /** Who sits there today. */
    readonly officials: readonly { readonly id: string; readonly name: string }[]
    /** Performers of the case's procedure that the position answers for. */
    readonly performs: readonly PerformerId[]
  }[]
  readonly instructions: readonly {
    readonly id: string
    /** In Indonesian, as on the sheet, and in English. */
    readonly title: { readonly id: string; readonly en: string }
  }[]
}

/** A disposition as it was made, and what each recipient answered. */
export interface DispositionView {
  readonly id: DispositionId
  /** The one it passes on. */
  readonly from: DispositionId | null
  readonly task: string | null
  readonly at: string
  readonly position: PositionId
  readonly by: { readonly name: string; readonly position: string }
  readonly instructions: readonly string[]
  readonly note: string | null
  readonly urgency: DispositionOrder['urgency']
  readonly dueOn: string | null
  readonly to: readonly {
    readonly position: PositionId
    readonly title: string
    /** Null: owed. `closed`: not given when the case closed. */
    readonly answer: DispositionAnswer | 'closed' | null
    /** What was done, or why it was taken back. */
    readonly report: string | null
    readonly answeredAt: string | null
    readonly answeredBy: string | null
  }[]
}

/** A missed standard as it was found, with what was said of it; struck out: its due time moved. */
export interface DeviationView extends Pick<Deviation, 'id' | 'standard' | 'sign' | 'step'> {
  readonly document: string | null
  readonly at: string
  /** Who held the step. */
  readonly held: string | null
  readonly dueAt: string | null
  readonly lateMinutes: number | null
  /** The step isn't done yet, so the minutes are those known when it was last measured. */
  readonly running: boolean
  /** What was seen, where somebody wrote it down. */
  readonly text: string | null
  readonly standing: DeviationStanding | 'struck-out'
  readonly account: {
    readonly cause: DeviationCause
    readonly explanation: string
    readonly correction: string
    readonly by: HistoryItem['by']
    readonly at: string
  } | null
  /** The last judgement: why it was sent back, or a note with its acceptance. */
  readonly judged: {
    readonly text: string | null
    readonly by: HistoryItem['by']
    readonly at: string
  } | null
}

/** Who owes an open task now, in words: positions, the agency, the people named. */
export interface TaskOwners {
  readonly owners: readonly string[]
  readonly claimedBy: OfficialSummary | null
}

/** All that is known of a case. The state and graph are the engine's own; offers say what this viewer may do and why not. */
export interface CaseView {
  readonly id: string
  readonly version: number
  readonly state: CaseState
  readonly graph: StepGraph
  readonly applicant: UnitSummary
  readonly openedBy: OfficialSummary
  readonly offers: readonly Offer[]
  readonly taskOwners: Readonly<Record<string, TaskOwners>>
  readonly history: readonly HistoryItem[]
  /** Earlier versions of documents, newest first; the current ones are in the state. */
  readonly documentVersions: readonly {
    readonly document: string
    readonly version: number
    readonly file: FileRef
    readonly at: string
    readonly by: string
  }[]
  readonly notes: readonly { readonly at: string; readonly by: string; readonly text: string }[]
  readonly problems: readonly {
    readonly id: string
    readonly text: string
    readonly by: string
    readonly at: string
    readonly solution: string | null
  }[]
  /** `earlier`: this case was linked to it when it was opened; `later`: it was linked to this one. */
  readonly linked: readonly {
    readonly direction: 'earlier' | 'later'
    readonly id: string
    readonly reference: string | null
    readonly subject: string
    readonly reason: string
  }[]
  readonly overdueTasks: readonly string[]
  /** By the calendar of which unit an open task is due, by task; those not here go by the government's. */
  readonly dueCalendars: Readonly<Record<string, { readonly unit: string; readonly name: string }>>
  /** From when lateness is counted, by task, where the case stood still after it was due. */
  readonly lateSince: Readonly<Record<string, string>>
  /** The day set for an open task that had passed when its step was opened once more, by task. */
  readonly daysPassed: Readonly<Record<string, string>>
  /** To whom the clock brought each open task last, by task; not where it is due at another moment by now. */
  readonly escalations: Readonly<Record<string, TaskEscalation>>
  /** The sum behind the due time of each open task, by task. */
  readonly dueExplanations: Readonly<Record<string, DueExplanation>>
  /** What was erased of it, when and under which record or rule; its texts then hold `█████` instead. */
  readonly erased: readonly {
    readonly what: 'everything' | 'personal'
    readonly at: string
    readonly under: string
  }[]
  /** Working minutes since it was sent, and whose they were; null where its log isn't whole. */
  readonly timeSpent: TimeSpent | null
  /** The clock of every step ever opened, in that order; null where its log isn't whole. */
  readonly stepClocks: readonly StepClock[] | null
  /** Their time by performers of the SOP; null where its log isn't whole. */
  readonly performerTimes: PerformerTimes | null
  /** Null where the SOP states no total, or the case wasn't sent. */
  readonly totalClock: TotalClock | null
  readonly dispositions: readonly DispositionView[]
  readonly deviations: readonly DeviationView[]
  /** Nothing of them is kept from the viewer, who may therefore take the whole log along. */
  readonly readsAccounts: boolean
  readonly disposing: Disposing
  /** Names of officials and units by id, titles of positions by `position:` and their id, for everything the page shows. */
  readonly names: Readonly<Record<string, string>>
}

export interface TaskView {
  readonly case: CaseView
  readonly task: OpenTask
  readonly overdue: boolean
  /** Officials to hand over or assign to. */
  readonly colleagues: readonly OfficialSummary[]
  /** For each team performer this step appoints: who can be named. */
  readonly candidates: Readonly<Record<string, readonly OfficialSummary[]>>
}

/** A schedule as it was fixed (from nothing, without a reason) or revised. */
export interface ScheduleChange {
  readonly version: number
  readonly at: string
  readonly by: HistoryItem['by']
  readonly reason: string | null
  readonly steps: readonly {
    readonly step: string
    readonly from: PlannedDays | null
    readonly to: PlannedDays
  }[]
  readonly milestones: { readonly from: readonly Milestone[]; readonly to: readonly Milestone[] } | null
  /** Open tasks whose due time moved at once. */
  readonly due: readonly { readonly task: string; readonly from: string | null; readonly to: string }[]
}

/** The plan of a case beside what came of it. Dates are local. */
export interface CaseSchedule {
  readonly case: CaseView
  readonly today: string
  readonly steps: readonly PlannedStep[]
  readonly milestones: readonly Milestone[]
  /** From the first to the last of these days, and those between without work. */
  readonly span: { readonly from: string; readonly until: string }
  readonly freeDays: readonly string[]
  /** Newest first. */
  readonly changes: readonly ScheduleChange[]
}

/** A paper made in a case, as it stands or as it was handed in, with all that was done with it, oldest first. */
export interface CasePaper {
  readonly paper: Paper
  /** Its task is open; else it was handed in, or went away with the task. */
  readonly open: boolean
  readonly deeds: readonly {
    readonly event: PaperEvent
    /** Of the case, after the act. */
    readonly version: number
    readonly at: string
    readonly official: string
    readonly by: HistoryItem['by']
  }[]
}

/** A case with every paper ever made in it that the viewer may see, in the order in which they were begun. */
export interface CasePapers {
  readonly case: CaseView
  readonly papers: readonly CasePaper[]
  /** Who answers for each performer today: titles of positions, the agency, members of the team by name. */
  readonly answering: Readonly<Record<string, readonly string[]>>
  /** Titles of the positions that lead the applicant's unit: they sign for it. */
  readonly heads: readonly string[]
}

/** Calendars as they would be. */
export interface RedatingPlan {
  readonly calendars: TenantCalendars
  /** A local date: no due time before it can be touched. */
  readonly firstOn: string
  /** Limits that have passed move too. */
  readonly forgives: boolean
}

/** A task that is to be given to somebody, with what would come of that. */
export interface TriedAssignment {
  readonly case: CaseView
  /** Null where it is not open any more. */
  readonly task: OpenTask | null
  /** Who may perform it. */
  readonly colleagues: readonly OfficialSummary[]
  /** Why not; null where nothing stands in the way. */
  readonly refusal: Refusal | null
}

export interface Cases {
  /** Opens a case (OpenCase) or acts on one. Every change of a case goes through here. */
  open(
    viewer: Viewer,
    request: {
      commandId: string
      procedure: ProcedureId
      applicant: string
      channel: 'applicant' | 'registry' | 'on-behalf'
      linkedTo?: { case: string; reason: string }
    },
  ): Promise<ActAnswer>
  /** Gives the reference number and starts the procedure. */
  submit(viewer: Viewer, caseId: string, commandId: string): Promise<ActAnswer>
  act(viewer: Viewer, caseId: string, request: ActRequest): Promise<ActAnswer>
  find(viewer: Viewer, caseId: string): Promise<CaseView | null>
  findTask(viewer: Viewer, caseId: string, taskId: string): Promise<TaskView | null>
  findSchedule(viewer: Viewer, caseId: string): Promise<CaseSchedule | null>
  /** For whoever makes papers. Null: no such case for this viewer. */
  findPapers(viewer: Viewer, caseId: string): Promise<CasePapers | null>
  /** The same with a task of the case, read once for both; its `task` null: not open (any more). */
  findTaskPapers(
    viewer: Viewer,
    caseId: string,
    taskId: string,
  ): Promise<(CasePapers & { readonly task: TaskView | null }) | null>
  /** What giving a task to an official would come to, by the very decision; nothing changes. Null: no such case for this viewer. */
  tryAssigning(viewer: Viewer, caseId: string, task: string, to: string): Promise<TriedAssignment | null>
  /** Which due times a move to another version of the procedure would change; nothing is stored. Null: it can't be moved there. */
  tryVersion(viewer: Viewer, caseId: string, version: number): Promise<VersionTrial | null>
  /** What a command of this viewer's on this case came to, if it was stored; null: it never was. */
  findAnswered(viewer: Viewer, caseId: string, commandId: string): Promise<ActAnswer | null>
  list(viewer: Viewer, query: CaseListQuery): Promise<Paged<CaseListItem>>
  /** Which due times other calendars would move. For administrators, who see all running cases; nothing is stored. */
  tryRedating(viewer: Viewer, plan: RedatingPlan): Promise<DryRun>
  findByReference(reference: string): Promise<PublicCaseView | null>
}
