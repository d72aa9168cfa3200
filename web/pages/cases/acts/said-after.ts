import type { PagedAct } from './slugs.ts'

/** What the page after an act says, once. */
export const saidAfter: Readonly<Record<PagedAct, { readonly flash: string }>> = {
  ClaimTask: { flash: 'taskClaimed' },
  ReleaseTask: { flash: 'taskReleased' },
  AssignTask: { flash: 'taskAssigned' },
  HandOverTask: { flash: 'taskHandedOver' },
  ReviseSchedule: { flash: 'scheduleRevised' },
  SignOutput: { flash: 'outputSigned' },
  SkipStep: { flash: 'stepSkipped' },
  ReturnStep: { flash: 'stepReturned' },
  WithdrawCompletion: { flash: 'completionWithdrawn' },
  RejectDocument: { flash: 'documentRejected' },
  ReplaceDocument: { flash: 'documentReplaced' },
  AddNote: { flash: 'noteAdded' },
  RecordProblem: { flash: 'problemRecorded' },
  RecordSolution: { flash: 'solutionRecorded' },
  SuspendCase: { flash: 'caseSuspended' },
  ResumeCase: { flash: 'caseResumed' },
  WithdrawCase: { flash: 'caseWithdrawn' },
  CancelCase: { flash: 'caseCancelled' },
  ReopenCase: { flash: 'caseReopened' },
  MoveToVersion: { flash: 'versionChanged' },
  FulfilDuty: { flash: 'dutyFulfilled' },
  SettleDisposition: { flash: 'dispositionSettled' },
  TakeBackDisposition: { flash: 'dispositionTakenBack' },
}
