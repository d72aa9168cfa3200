import type { DeviationCause, DeviationId, DeviationStandard } from '../deviation/index.ts'
import type { DispositionId, DispositionOrder } from '../disposition/index.ts'
import type { ContentHash, PaperSignatureLevel } from '../paper/index.ts'
import type { DocumentId, FieldId, OutcomeId, PerformerId, StepId } from '../procedure/definition.ts'
import type { WaitingFor } from '../working-time/index.ts'
import type {
  Application,
  CaseId,
  FieldValue,
  FileRef,
  LocalDate,
  Milestone,
  OfficialId,
  PositionId,
  ProcedureVersionRef,
  TaskDraft,
  TaskId,
  UnitId,
} from './state.ts'

export interface GivenDocument {
  readonly document: DocumentId
  readonly file: FileRef
}

/**
 * A schedule as it is given. A start or milestones left out stay as they are; milestones given are all there are.
 * `withoutStart`: steps whose planned start goes, unless a new one is given.
 */
export interface GivenSchedule {
  /** The day on which each step is to be done. */
  readonly schedule: Readonly<Record<StepId, LocalDate>>
  readonly starts?: Readonly<Record<StepId, LocalDate>>
  readonly withoutStart?: readonly StepId[]
  readonly milestones?: readonly Milestone[]
}

/** Every act on a case. Who acts, and when, arrives in the facts. */
export type CaseCommand =
  /** `channel`: the applicant itself, a clerk registering a letter that came on paper, an official for an agency. */
  | {
      readonly type: 'OpenCase'
      readonly procedure: ProcedureVersionRef
      readonly applicant: UnitId
      readonly channel: 'applicant' | 'registry' | 'on-behalf'
      readonly linkedTo?: { readonly case: CaseId; readonly reason: string }
    }
  | {
      readonly type: 'SaveApplication'
      readonly application: Application
      readonly documents: readonly GivenDocument[]
    }
  /** Starts the procedure. `reference` comes from the tenant's own numbering. */
  | { readonly type: 'SubmitCase'; readonly reference: string }
  | { readonly type: 'SaveDraft'; readonly task: TaskId; readonly draft: TaskDraft }
  | { readonly type: 'ClaimTask'; readonly task: TaskId }
  | { readonly type: 'ReleaseTask'; readonly task: TaskId }
  /** By a superior. `facts.candidate` says what the official named may do. */
  | { readonly type: 'AssignTask'; readonly task: TaskId; readonly to: OfficialId }
  /** By its holder, to a colleague. */
  | { readonly type: 'HandOverTask'; readonly task: TaskId; readonly to: OfficialId; readonly reason: string }
  | (GivenSchedule & {
      readonly type: 'CompleteStep'
      readonly task: TaskId
      readonly outcome?: OutcomeId
      readonly reason?: string
      readonly outputs: readonly GivenDocument[]
      readonly fields: Readonly<Record<FieldId, FieldValue>>
      readonly checklist: readonly string[]
      /** Indexes of the item requirements ticked as in hand. */
      readonly confirmed: readonly number[]
      readonly appointments: Readonly<Record<PerformerId, readonly OfficialId[]>>
    })
  /** Changes a schedule that was fixed; steps left out of it stay as they are. */
  | (GivenSchedule & { readonly type: 'ReviseSchedule'; readonly reason: string })
  | { readonly type: 'SignOutput'; readonly task: TaskId; readonly document: DocumentId }
  /** A new content of a paper for an output of the task; `content` is its hash, `kindVersion` that of its kind now. */
  | {
      readonly type: 'WritePaper'
      readonly task: TaskId
      readonly document: DocumentId
      readonly content: ContentHash
      readonly kindVersion: number
    }
  | { readonly type: 'ForwardPaper'; readonly task: TaskId; readonly document: DocumentId }
  /** `file`: the paper set as PDF. */
  | {
      readonly type: 'FinishPaper'
      readonly task: TaskId
      readonly document: DocumentId
      readonly file: FileRef
      readonly number?: string
    }
  | { readonly type: 'RecallPaper'; readonly task: TaskId; readonly document: DocumentId }
  /** `file`: the paper set as PDF, with the last initials of one that nobody signs. */
  | {
      readonly type: 'InitialPaper'
      readonly task: TaskId
      readonly document: DocumentId
      readonly file?: FileRef
      readonly number?: string
    }
  /** `file`: the PDF with the actor's signature in it. */
  | {
      readonly type: 'SignPaper'
      readonly task: TaskId
      readonly document: DocumentId
      readonly file: FileRef
      readonly number?: string
      readonly certified: boolean
      readonly level: PaperSignatureLevel
    }
  | {
      readonly type: 'RefusePaper'
      readonly task: TaskId
      readonly document: DocumentId
      readonly reason: string
    }
  /**
   * Gives a written instruction to positions below: for an open task whose output is a disposition sheet, or by a
   * supervisor on the case as a whole. `sheet`: set as PDF; the task hands it in.
   */
  | (DispositionOrder & {
      readonly type: 'Dispose'
      readonly task?: TaskId
      readonly positions: readonly PositionId[]
      readonly sheet?: FileRef
    })
  /** By one disposed to, further down; the answer is then owed there. */
  | (DispositionOrder & {
      readonly type: 'PassOnDisposition'
      readonly disposition: DispositionId
      readonly task?: TaskId
      readonly positions: readonly PositionId[]
      readonly sheet?: FileRef
    })
  | { readonly type: 'SettleDisposition'; readonly disposition: DispositionId; readonly report: string }
  /** By the one who disposed, from those who have not answered yet. */
  | {
      readonly type: 'TakeBackDisposition'
      readonly disposition: DispositionId
      readonly positions: readonly PositionId[]
      readonly reason: string
    }
  | { readonly type: 'SkipStep'; readonly task: TaskId; readonly reason: string }
  | {
      readonly type: 'ReturnStep'
      readonly task: TaskId
      readonly to: StepId
      readonly points: readonly string[]
    }
  | { readonly type: 'WithdrawCompletion'; readonly step: StepId; readonly reason: string }
  | { readonly type: 'RejectDocument'; readonly document: DocumentId; readonly reason: string }
  | { readonly type: 'ReplaceDocument'; readonly document: DocumentId; readonly file: FileRef }
  | { readonly type: 'AddNote'; readonly text: string }
  | { readonly type: 'RecordProblem'; readonly text: string }
  | { readonly type: 'RecordSolution'; readonly problem: string; readonly text: string }
  | {
      readonly type: 'SuspendCase'
      readonly reason: string
      readonly waitingFor: WaitingFor
    }
  | { readonly type: 'ResumeCase'; readonly reason: string }
  | { readonly type: 'WithdrawCase'; readonly reason: string }
  | { readonly type: 'CancelCase'; readonly reason: string }
  | { readonly type: 'ReopenCase'; readonly step: StepId; readonly reason: string }
  /** `facts.nextGraph` is the graph of the version moved to. */
  | { readonly type: 'MoveToVersion'; readonly version: number; readonly reason: string }
  /** A missed standard that somebody sees; whether time was kept is measured. */
  | {
      readonly type: 'RecordDeviation'
      readonly standard: Exclude<DeviationStandard, 'time'>
      readonly step: StepId
      readonly text: string
    }
  /** By whoever held or performs the step; also after the end. */
  | {
      readonly type: 'AccountForDeviation'
      readonly deviation: DeviationId
      readonly cause: DeviationCause
      readonly explanation: string
      readonly correction: string
    }
  | { readonly type: 'AcceptDeviation'; readonly deviation: DeviationId; readonly note?: string }
  | { readonly type: 'SendBackDeviation'; readonly deviation: DeviationId; readonly reason: string }
  | { readonly type: 'FulfilDuty'; readonly duty: string; readonly note: string }

export type CaseCommandType = CaseCommand['type']
