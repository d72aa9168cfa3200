import { type Refusal, refusal } from '../kernel/index.ts'

/**
 * Every reason for which the office says no, with the names of the facts its sentence is filled with. Facts hold ids
 * (of steps, performers, documents …); whoever shows the sentence looks their titles up.
 */
export const refusalFacts = {
  // Where the case stands
  CaseAlreadyOpen: [],
  CaseNotOpened: [],
  CaseNotDraft: ['status'],
  CaseNotSubmitted: [],
  CaseSuspended: ['reason', 'waitingFor'],
  CaseNotSuspended: [],
  CaseOver: ['status'],
  CaseNotOver: ['status'],
  // Who acts
  MayNotOpen: ['channel'],
  NotApplicant: [],
  NotSupervisor: [],
  MayNotSuspend: [],
  NotPerformer: ['step', 'performers'],
  NoPartInCase: [],
  OwnRequest: ['step'],
  ClaimedByAnother: ['task', 'official'],
  NotHolder: ['task'],
  CandidateMayNot: ['task', 'official'],
  // The task
  TaskNotOpen: ['task'],
  CalledProcedureRuns: ['step'],
  WorkAlreadyGiven: ['task'],
  JointTask: ['step'],
  AlreadyYours: ['task'],
  NotClaimed: ['task'],
  AlreadyAssigned: ['task', 'official'],
  TextTooLong: ['at', 'most'],
  // Completing a step
  RequirementMissing: ['documents'],
  RequirementRejected: ['documents'],
  ItemsNotConfirmed: ['items'],
  ChecklistIncomplete: ['items'],
  GuardNotMet: ['sentence'],
  NoOutcomeAvailable: ['step'],
  OutcomeMissing: ['outcomes'],
  OutcomeUnknown: ['outcome'],
  OutcomeUnavailable: ['outcome'],
  ReasonMissing: [],
  OutputMissing: ['documents'],
  DocumentNotExpected: ['documents'],
  FieldMissing: ['fields'],
  FieldInvalid: ['field', 'type'],
  FieldNotExpected: ['fields'],
  TeamMissing: ['performers'],
  TeamNotExpected: ['performers'],
  DateMissing: ['steps'],
  DateInvalid: ['step', 'date'],
  DateInPast: ['step', 'date'],
  DateTooFar: ['step', 'date', 'years'],
  DateNotExpected: ['steps'],
  StartAfterEnd: ['step'],
  StartInPast: ['step', 'date'],
  MilestoneInvalid: ['milestone'],
  MilestoneInPast: ['milestone', 'date'],
  MilestoneNameTooLong: ['milestone', 'most'],
  MilestoneTwice: ['milestone', 'date'],
  MilestoneNotExpected: [],
  PartAlreadyGiven: ['step'],
  PartOnlyConfirms: ['step'],
  // Revising the schedule
  ScheduleNotFixed: [],
  NotScheduler: ['steps'],
  ScheduledStepDone: ['steps'],
  NothingRevised: [],
  // Signing, skipping
  NotSigner: ['document'],
  AlreadySigned: ['document'],
  SignatureNotDue: ['document'],
  DocumentIsRejected: ['document', 'reason'],
  StepNotOptional: ['step'],
  // Going back
  NothingToReturnTo: ['step'],
  StepNotBehind: ['step'],
  ReturnWouldStrand: ['step'],
  PointsMissing: [],
  StepNotDone: ['step'],
  SkippedByCondition: ['step'],
  NotYourCompletion: ['step', 'official'],
  FollowerActed: ['step'],
  CalledProcedureOver: ['step'],
  NothingToReopen: [],
  // Papers
  PaperNotBegun: ['document'],
  PaperForwarded: ['document'],
  PaperUnsigned: ['document'],
  PaperMustBeSigned: ['document'],
  PaperMustBeInitialled: ['document'],
  PaperNotSet: ['document'],
  PaperWithYou: ['document'],
  InitialsNotDue: ['document'],
  PaperSignatureNotDue: ['document'],
  NotInitialler: ['document'],
  NotYourTurn: ['document'],
  // Dispositions
  NotDispositionStep: ['step'],
  NobodyBelow: [],
  RecipientMissing: [],
  NotBelow: ['positions'],
  InstructionMissing: [],
  InstructionUnknown: ['instructions'],
  DispositionDueInPast: ['date'],
  DispositionOver: ['disposition'],
  NotRecipient: ['disposition'],
  DispositionAnswered: ['disposition'],
  NotYourDisposition: ['disposition'],
  NothingToTakeBack: ['disposition'],
  NotOwedBy: ['positions'],
  // Deviations
  DeviationOver: ['deviation'],
  NotYoursToAccount: ['deviation'],
  AccountGiven: ['deviation'],
  AccountMissing: ['deviation'],
  OwnDeviation: ['deviation'],
  MayNotJudge: ['deviation'],
  MayNotRecordDeviation: [],
  NobodyAccounts: [],
  StepNotRecordable: ['step'],
  ExplanationMissing: [],
  CorrectionMissing: [],
  // Documents
  DocumentNotHeld: ['document'],
  DocumentAlreadyRejected: ['document'],
  MayNotReject: ['document'],
  MayNotReplace: ['document'],
  DocumentInUse: ['document'],
  // Application, notes, problems, versions, duties
  ApplicationIncomplete: ['missing'],
  TextMissing: [],
  ProblemUnknown: ['problem'],
  VersionNotGiven: [],
  AlreadyOnVersion: ['version'],
  OtherProcedure: ['procedure'],
  StepsGone: ['steps'],
  VersionWouldStrand: [],
  DutyNotOwed: ['duty'],
  MayNotFulfil: ['duty', 'performer'],
} as const satisfies Record<string, readonly string[]>

export type RefusalCode = keyof typeof refusalFacts
export type CaseRefusal = Refusal<RefusalCode>
/** What a rule answers: why not, or null when nothing stands in the way. */
export type Denial = CaseRefusal | null

export const refusalCodes = Object.keys(refusalFacts) as readonly RefusalCode[]

type Facts<Code extends RefusalCode> = Readonly<
  Record<(typeof refusalFacts)[Code][number], string | number | readonly string[]>
>

/** A refusal with exactly the facts that its code names. */
export function deny<Code extends RefusalCode>(
  code: Code,
  ...facts: (typeof refusalFacts)[Code] extends readonly [] ? [] : [Facts<Code>]
): CaseRefusal {
  return refusal(code, facts[0] ?? {})
}
