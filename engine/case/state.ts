import type { Deviations } from '../deviation/index.ts'
import type { Dispositions } from '../disposition/index.ts'
import type { Paper, PaperId } from '../paper/index.ts'
import type {
  DocumentId,
  EndingId,
  FieldId,
  OutcomeId,
  PerformerId,
  ProcedureId,
  StepId,
} from '../procedure/definition.ts'
import type { Stop, WaitingFor } from '../working-time/index.ts'

/** An instant, ISO 8601 in UTC: `2026-11-20T03:00:00.000Z`. */
export type Instant = string
/** A local date: `2026-11-20`. */
export type LocalDate = string
export type CaseId = string
export type OfficialId = string
export type PositionId = string
export type UnitId = string
/** `step.round`: the third time of step `uji` is `uji.3`. */
export type TaskId = string
export type FieldValue = string | number | boolean

/**
 * What a token has behind it: for each step (by `GraphStep.order`) the latest round in its causal history, 0 for none.
 * Trailing zeros are cut. Two parallel branches don't see each other's rounds until they join.
 */
export type Past = readonly number[]

export interface ProcedureVersionRef {
  readonly procedure: ProcedureId
  readonly version: number
}

export type CaseStatus = 'none' | 'draft' | 'running' | 'suspended' | 'ended' | 'withdrawn' | 'cancelled'

export interface FileRef {
  readonly fileId: string
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}

/** The days between which a step is planned; its due time comes from the end. */
export interface PlannedDays {
  readonly start?: LocalDate
  readonly end: LocalDate
}

/** A point of the plan that is no step of the SOP: user acceptance test, training, launch. */
export interface Milestone {
  readonly text: string
  readonly on: LocalDate
}

/** What a schedule holds beside the days on which steps are due. */
export interface SchedulePlan {
  readonly starts: Readonly<Record<StepId, LocalDate>>
  readonly milestones: readonly Milestone[]
}

/** The request form: what is asked and why. Kept as a draft until it is submitted. */
export interface Application {
  readonly subject: string
  readonly need: string
  readonly businessProcess: string
  readonly urgency: 'biasa' | 'segera' | 'sangat-segera'
}

export interface TaskDraft {
  readonly outcome?: OutcomeId
  readonly reason?: string
  readonly note?: string
  readonly fields?: Readonly<Record<FieldId, FieldValue>>
  readonly checklist?: readonly string[]
  readonly confirmed?: readonly number[]
  readonly schedule?: Readonly<Record<StepId, LocalDate>>
  readonly starts?: Readonly<Record<StepId, LocalDate>>
  readonly withoutStart?: readonly StepId[]
  readonly milestones?: readonly Milestone[]
  readonly appointments?: Readonly<Record<PerformerId, readonly OfficialId[]>>
  /** Files sent already, by document; they become the case's own when the step is completed. */
  readonly files?: Readonly<Record<DocumentId, FileRef>>
}

/** A step of the case that is owed now. Also stands for a calling step while the called procedure runs. */
export interface OpenTask {
  readonly id: TaskId
  readonly step: StepId
  readonly round: number
  readonly performers: readonly PerformerId[]
  readonly mode: 'one' | 'any-of' | 'all-of'
  readonly openedAt: Instant
  readonly dueAt?: Instant
  /** When the day that it is due on was set, if it was open by then: pauses before are in that day already. */
  readonly dueSince?: Instant
  readonly past: Past
  readonly claimedBy?: OfficialId
  /** Why it came back, in plain words, one point a line. */
  readonly points?: readonly string[]
  readonly draft?: TaskDraft
  /** Parts already given, by performer (all-of steps). */
  readonly parts?: readonly { readonly performer: PerformerId; readonly by: OfficialId }[]
  /** Signatures already given, by document. */
  readonly signatures?: readonly {
    readonly document: DocumentId
    readonly performer: PerformerId
    readonly by: OfficialId
  }[]
  /** A calling step whose called procedure is still running: nothing to do here but wait for it. */
  readonly calling?: true
  /** Completed, but waiting for the signatures or parts of others: what the completer gave. */
  readonly given?: { readonly outcome?: OutcomeId; readonly reason?: string; readonly by: OfficialId }
  /** Arrivals a join consumed when it opened, so that a return can give them back. */
  readonly joined?: readonly Arrival[]
}

/** A branch that has reached a join and waits for the others. */
export interface Arrival {
  readonly at: StepId
  readonly from: StepId
  readonly past: Past
}

/** The latest completion (or skip) of a step. */
export interface DoneStep {
  readonly round: number
  readonly by: OfficialId
  readonly at: Instant
  readonly outcome?: OutcomeId
  readonly skipped?: 'by-performer' | 'by-condition'
  /** The past its task had when it opened: what a return opens it with again. */
  readonly past: Past
  /** Arrivals a join consumed when it opened, so that a return can give them back. */
  readonly joined?: readonly Arrival[]
}

export interface HeldDocument {
  readonly file: FileRef
  readonly version: number
  /** The step that gave it, or `application`. */
  readonly step: StepId | 'application'
  readonly by: OfficialId
  readonly at: Instant
  readonly rejected?: { readonly by: OfficialId; readonly reason: string }
}

export interface Suspension {
  readonly at: Instant
  readonly by: OfficialId
  readonly reason: string
  readonly waitingFor: WaitingFor
}

export interface OwedDuty {
  readonly id: string
  readonly dueAt: Instant
  readonly remaining: number
}

/** How a case closed, and what stood open then: a reopening brings that back. */
export interface ClosedCase {
  readonly ending?: EndingId
  readonly at: Instant
  /** The step whose completion ended the case; null where it was withdrawn or cancelled. */
  readonly from: StepId | null
  readonly reason?: string
  readonly tasks: Readonly<Record<TaskId, OpenTask>>
  readonly arrivals: readonly Arrival[]
}

/**
 * One run of a procedure, small however long it runs: open tasks, the latest completion of each step, the latest
 * version of each document, open problems. All else is in the event log.
 */
export interface CaseState {
  readonly status: CaseStatus
  readonly procedure: ProcedureVersionRef
  readonly applicant: UnitId
  readonly openedBy: OfficialId
  /** Who asked, in person: may not decide on it (separation of duties). Absent when registered from paper. */
  readonly requestedBy?: OfficialId
  readonly openedAt: Instant
  readonly reference?: string
  readonly application: Application
  readonly linkedTo?: { readonly case: CaseId; readonly reason: string }
  readonly tasks: Readonly<Record<TaskId, OpenTask>>
  readonly arrivals: readonly Arrival[]
  readonly rounds: Readonly<Record<StepId, number>>
  readonly done: Readonly<Record<StepId, DoneStep>>
  readonly documents: Readonly<Record<DocumentId, HeldDocument>>
  readonly fields: Readonly<Record<FieldId, FieldValue>>
  readonly team: Readonly<Record<PerformerId, readonly OfficialId[]>>
  /** The day on which each step that was scheduled is to be done. */
  readonly schedule: Readonly<Record<StepId, LocalDate>>
  /** Absent until somebody plans a start or a milestone. */
  readonly plan?: SchedulePlan
  /** Open problems only; solved ones are in the log. */
  readonly problems: Readonly<Record<string, string>>
  readonly problemCount: number
  readonly suspension?: Suspension
  /** When it stood still before. */
  readonly stops?: readonly Stop[]
  readonly ended?: ClosedCase
  readonly duties: readonly OwedDuty[]
  /** Papers being made for open tasks, or for the application while it is a draft. Absent until the first. */
  readonly papers?: Readonly<Record<PaperId, Paper>>
  /** Absent until somebody disposes. */
  readonly dispositions?: Dispositions
  /** Absent until a standard is missed. */
  readonly deviations?: Deviations
}
