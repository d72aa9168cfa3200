import type { DispositionId, Subordinate } from '../disposition/index.ts'
import type {
  CaseField,
  DocumentId,
  OutcomeId,
  PerformerId,
  RequirementOrigin,
  StepId,
} from '../procedure/definition.ts'
import type { CaseCommand, CaseCommandType } from './commands.ts'
import type { CaseRefusal } from './refusals.ts'
import type { FieldValue, LocalDate, Milestone, OfficialId, PlannedDays, PositionId } from './state.ts'

export interface NeededOutput {
  readonly document: DocumentId
  readonly required: boolean
  /** What counts as given is in hand already; it may be given anew. */
  readonly held: boolean
  readonly signedBy: readonly PerformerId[]
}

export interface NeededDocument {
  readonly document: DocumentId
  readonly from: RequirementOrigin
  readonly required: boolean
  /**
   * `held`: in hand, or a final paper that is handed in with it. `bring`: missing. `own`: it is the step's own output.
   */
  readonly state: 'held' | 'bring' | 'own'
  /** May be brought along now: it is missing, was brought by this very step, or is being written for it. */
  readonly open: boolean
}

export interface NeededOutcome {
  readonly id: OutcomeId
  readonly label: string
  readonly available: boolean
  /** Why it isn't available as things stand. */
  readonly refusal?: CaseRefusal
  /** Whether it is available hangs on the fields that this very step asks for. */
  readonly hangsOnFields: boolean
  readonly reasonRequired: boolean
  readonly requiresChecklist: readonly string[]
  /** The document that the ending it leads to yields. */
  readonly yields?: { readonly document: DocumentId; readonly held: boolean }
}

/** All that a task form shows and asks, in the order in which it is checked. */
export interface CompletionNeeds {
  /** Another performer of a joint step has given the work; this one only confirms it, nothing else is asked. */
  readonly confirmOnly: boolean
  readonly documents: readonly NeededDocument[]
  readonly items: readonly { readonly index: number; readonly item: string; readonly required: boolean }[]
  /** `required`: to complete at all; the others only for the outcomes that require them. */
  readonly checklist: readonly { readonly id: string; readonly label: string; readonly required: boolean }[]
  /** A condition that must hold, in words; shown where it hangs on the fields asked for here. */
  readonly guard?: { readonly sentence: string; readonly holds: boolean }
  readonly outcomes: readonly NeededOutcome[]
  readonly outputs: readonly NeededOutput[]
  readonly fields: readonly {
    readonly field: CaseField
    readonly required: boolean
    readonly known?: FieldValue
  }[]
  readonly team: readonly { readonly performer: PerformerId; readonly members: readonly OfficialId[] }[]
  /** `date` and `start`: those fixed before, which stay when none are given. */
  readonly dates: readonly { readonly step: StepId; readonly date?: LocalDate; readonly start?: LocalDate }[]
  /** Those fixed before, where the step sets dates; empty elsewhere. */
  readonly milestones: readonly Milestone[]
  /** Signatures that others still owe after this completion. */
  readonly signatures: readonly { readonly document: DocumentId; readonly performer: PerformerId }[]
}

type Nothing = Readonly<Record<never, never>>
type Reason = { readonly reason: true }
/** To whom, and with which instructions. */
type Disposing = { readonly below: readonly Subordinate[]; readonly instructions: readonly string[] }

/** What an act needs of the person, besides what it is about. */
export interface NeedsByAct {
  OpenCase: { readonly channels: readonly ('applicant' | 'registry' | 'on-behalf')[] }
  SaveApplication: { readonly documents: readonly NeededDocument[] }
  SubmitCase: Nothing
  SaveDraft: Nothing
  ClaimTask: Nothing
  ReleaseTask: Nothing
  /** Somebody who may perform the task. */
  AssignTask: { readonly official: true }
  HandOverTask: { readonly official: true; readonly reason: true }
  CompleteStep: CompletionNeeds
  /** `steps`: what may be changed; the rest is done or another's to plan. */
  ReviseSchedule: Reason & {
    readonly steps: readonly (PlannedDays & { readonly step: StepId })[]
    readonly milestones: readonly Milestone[]
  }
  SignOutput: Nothing
  WritePaper: { readonly content: true }
  ForwardPaper: Nothing
  FinishPaper: { readonly file: true }
  RecallPaper: Nothing
  /** `file`: with these initials it is final. */
  InitialPaper: { readonly file: boolean }
  SignPaper: { readonly file: true }
  RefusePaper: Reason
  /** `completes`: with the sheet the task has all that completing it asks for. */
  Dispose: Disposing & { readonly completes: boolean }
  PassOnDisposition: Disposing
  SettleDisposition: { readonly report: true }
  /** `owing`: from whom it can be taken back. */
  TakeBackDisposition: { readonly owing: readonly PositionId[]; readonly reason: true }
  SkipStep: Reason
  ReturnStep: { readonly targets: readonly StepId[]; readonly points: true }
  WithdrawCompletion: Reason
  RejectDocument: Reason
  ReplaceDocument: { readonly file: true }
  AddNote: { readonly text: true }
  RecordProblem: { readonly text: true }
  RecordSolution: { readonly text: true }
  SuspendCase: { readonly reason: true; readonly waitingFor: true }
  ResumeCase: Reason
  WithdrawCase: Reason
  CancelCase: Reason
  ReopenCase: { readonly targets: readonly StepId[]; readonly reason: true }
  /** A version into which the case fits. */
  MoveToVersion: { readonly version: true; readonly reason: true }
  FulfilDuty: Nothing
  /** `steps`: those that are begun and somebody accounts for. */
  RecordDeviation: { readonly steps: readonly StepId[] }
  /** A cause of the list, an explanation, and what is done about it. */
  AccountForDeviation: { readonly account: true }
  AcceptDeviation: Nothing
  SendBackDeviation: Reason
}

/** What an act is about: the parts of its command that name a task, step, document, problem, duty, disposition or deviation. */
type Subject<T extends CaseCommandType> = T extends 'RecordDeviation'
  ? Nothing
  : T extends 'ReturnStep' | 'ReopenCase'
    ? Pick<Extract<CaseCommand, { type: T }>, keyof Extract<CaseCommand, { type: T }> & 'task'>
    : T extends 'PassOnDisposition'
      ? { readonly disposition: DispositionId }
      : Pick<
          Extract<CaseCommand, { type: T }>,
          keyof Extract<CaseCommand, { type: T }> &
            ('task' | 'step' | 'document' | 'problem' | 'duty' | 'disposition' | 'deviation')
        >

export type OfferOf<T extends CaseCommandType> = { readonly act: T } & Subject<T> &
  (
    | { readonly allowed: true; readonly needs: NeedsByAct[T] }
    | { readonly allowed: false; readonly refusal: CaseRefusal }
  )

/** One act on one thing, with what it needs or why not. */
export type Offer = { [T in CaseCommandType]: OfferOf<T> }[CaseCommandType]
