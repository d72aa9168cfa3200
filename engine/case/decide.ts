import { type Decider, refuse } from '../kernel/index.ts'
import { acceptDeviation, accountForDeviation, sendBackDeviation } from './commands/account-for-deviation.ts'
import { addNote } from './commands/add-note.ts'
import { passOnDisposition, settleDisposition, takeBackDisposition } from './commands/answer-disposition.ts'
import { assignTask } from './commands/assign-task.ts'
import { cancelCase } from './commands/cancel-case.ts'
import { claimTask } from './commands/claim-task.ts'
import { completeStep } from './commands/complete-step.ts'
import { dispose } from './commands/dispose.ts'
import { finishPaper, forwardPaper, recallPaper } from './commands/forward-paper.ts'
import { fulfilDuty } from './commands/fulfil-duty.ts'
import { handOverTask } from './commands/hand-over-task.ts'
import { moveToVersion } from './commands/move-to-version.ts'
import { openCase } from './commands/open-case.ts'
import { recordDeviation } from './commands/record-deviation.ts'
import { recordProblem } from './commands/record-problem.ts'
import { recordSolution } from './commands/record-solution.ts'
import { rejectDocument } from './commands/reject-document.ts'
import { releaseTask } from './commands/release-task.ts'
import { reopenCase } from './commands/reopen-case.ts'
import { replaceDocument } from './commands/replace-document.ts'
import { resumeCase } from './commands/resume-case.ts'
import { returnStep } from './commands/return-step.ts'
import { reviseSchedule } from './commands/revise-schedule.ts'
import { saveApplication } from './commands/save-application.ts'
import { saveDraft } from './commands/save-draft.ts'
import { signOutput } from './commands/sign-output.ts'
import { initialPaper, refusePaper, signPaper } from './commands/sign-paper.ts'
import { skipStep } from './commands/skip-step.ts'
import { submitCase } from './commands/submit-case.ts'
import { suspendCase } from './commands/suspend-case.ts'
import { withdrawCase } from './commands/withdraw-case.ts'
import { withdrawCompletion } from './commands/withdraw-completion.ts'
import { writePaper } from './commands/write-paper.ts'
import type { CaseCommand, CaseCommandType } from './commands.ts'
import type { CaseDecision, Context } from './context.ts'
import { withDeviations } from './deviations/with-deviations.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { CaseFacts } from './facts.ts'
import { initialCase } from './initial.ts'
import type { RefusalCode } from './refusals.ts'
import { textsMustFit } from './rules/length.ts'
import type { CaseState } from './state.ts'

type DecideByType = {
  readonly [T in CaseCommandType]: (
    command: Extract<CaseCommand, { type: T }>,
    context: Context,
  ) => CaseDecision
}

const byType: DecideByType = {
  OpenCase: openCase,
  SaveApplication: saveApplication,
  SubmitCase: submitCase,
  SaveDraft: saveDraft,
  ClaimTask: claimTask,
  ReleaseTask: releaseTask,
  AssignTask: assignTask,
  HandOverTask: handOverTask,
  CompleteStep: completeStep,
  ReviseSchedule: reviseSchedule,
  SignOutput: signOutput,
  WritePaper: writePaper,
  ForwardPaper: forwardPaper,
  FinishPaper: finishPaper,
  RecallPaper: recallPaper,
  InitialPaper: initialPaper,
  SignPaper: signPaper,
  RefusePaper: refusePaper,
  Dispose: dispose,
  PassOnDisposition: passOnDisposition,
  SettleDisposition: settleDisposition,
  TakeBackDisposition: takeBackDisposition,
  SkipStep: skipStep,
  ReturnStep: returnStep,
  WithdrawCompletion: withdrawCompletion,
  RejectDocument: rejectDocument,
  ReplaceDocument: replaceDocument,
  AddNote: addNote,
  RecordProblem: recordProblem,
  RecordSolution: recordSolution,
  SuspendCase: suspendCase,
  ResumeCase: resumeCase,
  WithdrawCase: withdrawCase,
  CancelCase: cancelCase,
  ReopenCase: reopenCase,
  MoveToVersion: moveToVersion,
  FulfilDuty: fulfilDuty,
  RecordDeviation: recordDeviation,
  AccountForDeviation: accountForDeviation,
  AcceptDeviation: acceptDeviation,
  SendBackDeviation: sendBackDeviation,
}

export const decidedCommandTypes = Object.keys(byType) as readonly CaseCommandType[]

/**
 * What a command leads to: events that become true together, missed standards among them, or the one reason why not.
 */
export function decide(command: CaseCommand, state: CaseState, facts: CaseFacts): CaseDecision {
  const context = { state, facts }
  const long = textsMustFit(command)
  if (long) return refuse(long)
  return withDeviations(byType[command.type](command as never, context), context)
}

export const caseDecider: Decider<CaseState, CaseCommand, CaseEvent, CaseFacts, RefusalCode> = {
  initial: initialCase,
  decide,
  evolve,
}
