import type { DeviationEvent } from '../deviation/index.ts'
import type { DispositionEvent } from '../disposition/index.ts'
import type { PaperEvent } from '../paper/index.ts'
import type {
  DocumentId,
  EndingId,
  FieldId,
  OutcomeId,
  PerformerId,
  StepId,
} from '../procedure/definition.ts'
import type { Stop, WaitingFor } from '../working-time/index.ts'
import type { EscalatedTo, RedatingReason } from './clock/commands.ts'
import type {
  Application,
  Arrival,
  CaseId,
  FieldValue,
  FileRef,
  Instant,
  LocalDate,
  Milestone,
  OfficialId,
  OwedDuty,
  Past,
  PlannedDays,
  PositionId,
  ProcedureVersionRef,
  TaskDraft,
  TaskId,
  UnitId,
} from './state.ts'

/**
 * What became true. One act may lead to several, stored together; who, in which position, when and the hash of the
 * previous act stand on the act itself. `by` and `at` are repeated only where the state needs them.
 */
export type CaseEvent =
  | PaperEvent
  | DispositionEvent
  | DeviationEvent
  | {
      readonly type: 'CaseOpened'
      readonly procedure: ProcedureVersionRef
      readonly applicant: UnitId
      readonly channel: 'applicant' | 'registry' | 'on-behalf'
      readonly by: OfficialId
      readonly at: Instant
      readonly linkedTo?: { readonly case: CaseId; readonly reason: string }
    }
  | { readonly type: 'ApplicationSaved'; readonly application: Application }
  | { readonly type: 'CaseSubmitted'; readonly reference: string; readonly at: Instant }
  | {
      readonly type: 'StepActivated'
      readonly task: TaskId
      readonly step: StepId
      readonly round: number
      readonly performers: readonly PerformerId[]
      readonly mode: 'one' | 'any-of' | 'all-of'
      readonly at: Instant
      readonly dueAt?: Instant
      readonly past: Past
      readonly calling?: true
      readonly points?: readonly string[]
      /** A team of one is given its task at once. */
      readonly assignee?: OfficialId
      /** Arrivals this join consumed. */
      readonly joined?: readonly Arrival[]
    }
  | { readonly type: 'BranchArrived'; readonly at: StepId; readonly from: StepId; readonly past: Past }
  | { readonly type: 'DraftSaved'; readonly task: TaskId; readonly draft: TaskDraft }
  | { readonly type: 'TaskClaimed'; readonly task: TaskId; readonly by: OfficialId }
  | { readonly type: 'TaskReleased'; readonly task: TaskId }
  | { readonly type: 'TaskAssigned'; readonly task: TaskId; readonly to: OfficialId }
  | {
      readonly type: 'TaskHandedOver'
      readonly task: TaskId
      readonly to: OfficialId
      readonly reason: string
    }
  | {
      readonly type: 'DocumentReceived'
      readonly document: DocumentId
      readonly file: FileRef
      readonly version: number
      readonly step: StepId | 'application'
      readonly by: OfficialId
      readonly at: Instant
    }
  | {
      readonly type: 'DocumentRejected'
      readonly document: DocumentId
      readonly by: OfficialId
      readonly reason: string
    }
  | { readonly type: 'FieldsRecorded'; readonly fields: Readonly<Record<FieldId, FieldValue>> }
  | {
      readonly type: 'TeamAppointed'
      readonly appointments: Readonly<Record<PerformerId, readonly OfficialId[]>>
    }
  | {
      readonly type: 'ScheduleFixed'
      readonly schedule: Readonly<Record<StepId, LocalDate>>
      readonly dueAt: Readonly<Record<TaskId, Instant>>
      /** Absent where no step was open, and in events of before there were plans. */
      readonly at?: Instant
      /** Absent where none was given. */
      readonly starts?: Readonly<Record<StepId, LocalDate>>
      /** Steps that had a planned start and have none now. */
      readonly withoutStart?: readonly StepId[]
      readonly milestones?: readonly Milestone[]
    }
  /** Only what changed: of steps and milestones the plan before and now (a step whose `to` has no start lost it), of open tasks the due times. */
  | {
      readonly type: 'ScheduleRevised'
      readonly reason: string
      readonly at: Instant
      readonly steps: Readonly<Record<StepId, { readonly from: PlannedDays; readonly to: PlannedDays }>>
      readonly milestones?: { readonly from: readonly Milestone[]; readonly to: readonly Milestone[] }
      readonly dueAt: Readonly<Record<TaskId, { readonly from: Instant | null; readonly to: Instant }>>
    }
  /** One performer of an all-of step has given its part; the first says with which outcome, for all. */
  | {
      readonly type: 'PartCompleted'
      readonly task: TaskId
      readonly performer: PerformerId
      readonly by: OfficialId
      readonly outcome?: OutcomeId
      readonly reason?: string
    }
  /** The work is done, the signatures of others are still owed. */
  | {
      readonly type: 'SignaturesAwaited'
      readonly task: TaskId
      readonly outcome?: OutcomeId
      readonly reason?: string
      readonly by: OfficialId
    }
  | {
      readonly type: 'OutputSigned'
      readonly task: TaskId
      readonly document: DocumentId
      readonly performer: PerformerId
      readonly by: OfficialId
    }
  | {
      readonly type: 'StepCompleted'
      readonly task: TaskId
      readonly step: StepId
      readonly outcome?: OutcomeId
      readonly reason?: string
      readonly by: OfficialId
      readonly at: Instant
    }
  | {
      readonly type: 'StepSkipped'
      readonly step: StepId
      readonly round: number
      readonly past: Past
      readonly by: OfficialId
      readonly at: Instant
      /** The performer's reason; absent when a condition of the procedure skipped it. */
      readonly reason?: string
      /** The open task it closes; absent when it was skipped before it opened. */
      readonly task?: TaskId
      readonly joined?: readonly Arrival[]
    }
  /** `closed` goes, `undone` steps count as not done any more, `arrivals` are all that wait at joins afterwards. */
  | {
      readonly type: 'StepReturned' | 'CompletionWithdrawn'
      readonly from: TaskId | null
      readonly to: StepId
      readonly points: readonly string[]
      readonly closed: readonly TaskId[]
      readonly undone: readonly StepId[]
      readonly arrivals: readonly Arrival[]
    }
  | {
      readonly type: 'SubprocedureEnded'
      readonly caller: StepId
      readonly ending: EndingId
      readonly closed: readonly TaskId[]
    }
  | {
      readonly type: 'CaseEnded'
      readonly ending: EndingId
      readonly at: Instant
      readonly from: StepId
      readonly closed: readonly TaskId[]
      readonly duties: readonly OwedDuty[]
    }
  | {
      readonly type: 'CaseWithdrawn' | 'CaseCancelled'
      readonly reason: string
      readonly at: Instant
      readonly closed: readonly TaskId[]
    }
  | {
      readonly type: 'CaseSuspended'
      readonly reason: string
      readonly waitingFor: WaitingFor
      readonly by: OfficialId
      readonly at: Instant
    }
  /** New due times of the open tasks, moved by what their clocks would have counted meanwhile. */
  | {
      readonly type: 'CaseResumed'
      readonly reason: string
      readonly at: Instant
      /** Since when it stood still, and whose time that was; older events don't say. */
      readonly stood?: Omit<Stop, 'until'>
      readonly dueAt: Readonly<Record<TaskId, Instant>>
    }
  /**
   * By the clock: due times worked out anew, and what they were; a task that had none isn't in `before`. `undated`: those
   * that have none any more, absent where there are none.
   */
  | {
      readonly type: 'TasksRedated'
      readonly why: RedatingReason
      readonly before: Readonly<Record<TaskId, Instant>>
      readonly dueAt: Readonly<Record<TaskId, Instant>>
      readonly undated?: readonly TaskId[]
    }
  /** By the clock: its time runs out (`lateMinutes` 0) or ran out so many working minutes ago. */
  | {
      readonly type: 'TaskEscalated'
      readonly task: TaskId
      readonly dueAt: Instant
      readonly lateMinutes: number
      readonly to: readonly EscalatedTo[]
      readonly positions: readonly PositionId[]
      readonly at: Instant
    }
  | { readonly type: 'NoteAdded'; readonly text: string }
  | { readonly type: 'ProblemRecorded'; readonly problem: string; readonly text: string }
  | { readonly type: 'ProblemSolved'; readonly problem: string; readonly text: string }
  | { readonly type: 'CaseReopened'; readonly step: StepId; readonly reason: string; readonly at: Instant }
  | {
      readonly type: 'VersionChanged'
      readonly from: number
      readonly to: number
      readonly reason: string
      /** For each step by its old order, the order it has now; -1 where it is gone. Every past is re-indexed by it. */
      readonly orders: readonly number[]
      /** Done steps that the new version doesn't have. */
      readonly gone: readonly StepId[]
    }
  | {
      readonly type: 'DutyFulfilled'
      readonly duty: string
      readonly note: string
      readonly next: Instant | null
    }

export type CaseEventType = CaseEvent['type']
