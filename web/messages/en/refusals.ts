import type { refusals as source } from '../id/refusals.ts'

export const refusals: typeof source = {
  CaseAlreadyOpen: 'This request is open already. Go to its file to carry on.',
  CaseNotOpened: 'This request has not been opened. Begin from “Make a request”.',
  CaseNotDraft:
    'This request is no longer a draft ({status}), so its form cannot be changed. Add a note if there is something to say.',
  CaseNotSubmitted: 'This request is still a draft. Send it first, so that its steps begin.',
  CaseSuspended: 'This request is suspended, waiting for {waitingFor}: {reason}. Resume the request first.',
  CaseNotSuspended: 'This request is not suspended, so there is nothing to resume.',
  CaseOver: 'This request has ended ({status}). Ask a supervisor to reopen it if there is still work to do.',
  CaseNotOver: 'This request has not ended ({status}), so it need not be reopened.',
  MayNotOpen:
    'Your position may not open a request in this way. Use the account of the applicant agency, or ask the registry to record it.',
  NotApplicant: 'Only the applicant agency may do this. Tell the agency that asked.',
  NotSupervisor: 'Only a supervisor may do this. Ask the supervisor of this step.',
  MayNotSuspend:
    'Only a supervisor or a performer of a step under way may suspend or resume. Ask one of them.',
  NotPerformer: 'The step “{step}” is done by {performers}. Ask them.',
  NoPartInCase: 'You have no part in this request. Ask a supervisor to assign you if needed.',
  OwnRequest:
    'You made this request yourself, so another official must decide “{step}”. Ask a supervisor to assign somebody else.',
  ClaimedByAnother: 'This task has been claimed by {official}. Ask them to hand it over or release it.',
  NotHolder: 'You do not hold this task now. Claim it first.',
  CandidateMayNot:
    '{official} has no authority over this task. Choose an official who holds the performer’s position.',
  TaskNotOpen: 'This step is no longer open; somebody may just have completed it. Reload the case file.',
  CalledProcedureRuns:
    'The step “{step}” waits for the procedure it calls. Complete the steps of that procedure first.',
  WorkAlreadyGiven:
    'The work of this step has been handed in and waits for others. Return the step if it must change.',
  JointTask:
    'The step “{step}” is done together, so it can’t be claimed by or given to one person. Each of its performers completes their own part.',
  AlreadyYours: 'You hold this task already. Carry on with it.',
  NotClaimed: 'Nobody has claimed this task, so there is nothing to release.',
  AlreadyAssigned: 'This task is already with {official}. Choose somebody else to move it.',
  TextTooLong: 'This text has more than {most} signs. Shorten it, or attach it as a file.',
  RequirementMissing:
    'Required papers are missing: {documents}. Attach them first, or return to the step that must give them.',
  RequirementRejected:
    'These papers were rejected and not yet replaced: {documents}. Ask whoever gave them to upload them again.',
  ItemsNotConfirmed: 'Not yet confirmed as in hand: {items}. Tick them when they are.',
  ChecklistIncomplete: 'The checklist is not complete: {items}. Check and tick them all.',
  GuardNotMet: '{sentence} See to that first, then complete this step.',
  NoOutcomeAvailable:
    'No outcome of “{step}” meets its condition. Check the fields that the conditions rest on.',
  OutcomeMissing: 'Choose one of the outcomes: {outcomes}.',
  OutcomeUnknown: 'The outcome “{outcome}” does not exist in this step. Choose one of those offered.',
  OutcomeUnavailable:
    'The outcome “{outcome}” does not meet its condition. Choose another, or mend the fields that the condition rests on.',
  ReasonMissing: 'Write the reason; it is passed on to those concerned.',
  OutputMissing: 'Outputs are missing: {documents}. Upload them first, then complete this step.',
  DocumentNotExpected:
    'These papers are not asked for here: {documents}. Remove them, or give them in the step that asks for them.',
  FieldMissing: 'These fields are not filled in: {fields}. Fill them in first.',
  FieldInvalid: 'The field “{field}” is not of its type ({type}). Correct it.',
  FieldNotExpected: 'These fields are not asked for here: {fields}. Remove them.',
  TeamMissing: 'No team members are named for: {performers}. Choose at least one person for each.',
  TeamNotExpected: 'This step does not appoint {performers}. Remove the appointment.',
  DateMissing: 'Fill in the planned end of: {steps}.',
  DateInvalid: 'The date for “{step}” cannot be read: {date}. Write it as year-month-day.',
  DateTooFar: 'The date for “{step}” is more than {years} years ahead: {date}. Look at the year.',
  DateInPast: 'The date for “{step}” has passed: {date}. Choose today or later.',
  DateNotExpected: 'This step sets no dates for {steps}. Remove the dates.',
  StartAfterEnd: 'The planned start of “{step}” lies after its planned end. Mend one of them.',
  StartInPast: 'The start planned for “{step}” has passed: {date}. Choose today or later, or leave it empty.',
  MilestoneInvalid:
    'The milestone “{milestone}” isn’t complete. Give its name and date, or leave both empty.',
  MilestoneInPast: 'The date of the milestone “{milestone}” has passed: {date}. Choose today or later.',
  MilestoneNameTooLong: 'The name of the milestone “{milestone}” has more than {most} signs. Shorten it.',
  MilestoneTwice: 'The milestone “{milestone}” on {date} stands there twice. Keep one.',
  MilestoneNotExpected: 'This step fixes no schedule, so it records no milestones. Remove them.',
  ScheduleNotFixed:
    'The schedule of this request isn’t fixed yet. Wait until the step that fixes it is done.',
  NotScheduler:
    'This schedule is revised by whoever performs {steps}, or a supervisor. Propose the change to them.',
  ScheduledStepDone: 'These steps are done, so their schedule stays: {steps}. Remove the change.',
  NothingRevised: 'Nothing has changed in the schedule. Change at least one date or milestone.',
  PartAlreadyGiven: 'Your part of “{step}” has been given. Wait for the others to give theirs.',
  PartOnlyConfirms:
    'The work of “{step}” was given by the performer before you; you only confirm it. Leave outcome and attachments empty and complete, or return the step.',
  NotSigner: 'You are not a signer of “{document}”. Ask the official who is named.',
  AlreadySigned: 'You have signed “{document}” already. There is nothing more to do.',
  SignatureNotDue: '“{document}” is not ready to be signed. Wait until its maker has completed the step.',
  DocumentIsRejected: '“{document}” was rejected: {reason}. Replace the file first.',
  StepNotOptional: 'The step “{step}” is obligatory by the SOP and cannot be skipped. Complete it.',
  NothingToReturnTo: 'There is no step before “{step}” to return to. Add a note if something needs mending.',
  StepNotBehind:
    'The step “{step}” does not lie behind this task. Choose a step passed on the way to this task.',
  ReturnWouldStrand:
    'Returning to “{step}” would leave the flow stuck half-way. Choose a step before the branches part.',
  PointsMissing: 'Write at least one point to mend.',
  StepNotDone:
    'The step “{step}” is not done, so there is nothing to withdraw or reopen. Choose a step that is done.',
  SkippedByCondition:
    'The step “{step}” was skipped by a condition of the SOP. Choose a step that was really done.',
  NotYourCompletion:
    'The step “{step}” was completed by {official}. Only they may withdraw it; use a return if something needs mending.',
  FollowerActed: 'Work has begun on a step after “{step}”. Ask its performer to return the request to you.',
  CalledProcedureOver: 'The procedure that holds “{step}” is over. Return to the step that calls it.',
  NothingToReopen: 'No step of this request was ever done. Make a new request.',
  PaperNotBegun: '“{document}” is not written yet. Fill in its form first.',
  PaperForwarded: '“{document}” has been sent on. Take it back first to change it.',
  PaperUnsigned: 'Nobody initials or signs “{document}”. Make it final instead.',
  PaperMustBeInitialled: '“{document}” has to be initialled. Send it to those who do.',
  PaperNotSet:
    'Yours are the last initials on “{document}”, but its PDF wasn’t made yet. Initial it once more.',
  PaperMustBeSigned: '“{document}” has to be signed. Send it to its signers.',
  PaperWithYou: '“{document}” is still with you. Change it, and send it on when it is ready.',
  InitialsNotDue: '“{document}” does not wait for initials. Load the page again to see where it stands.',
  PaperSignatureNotDue: '“{document}” can’t be signed yet. Wait until it has been sent on and initialled.',
  NotInitialler: 'It is another official’s turn to initial “{document}”. Wait for yours.',
  NotYourTurn: '“{document}” does not wait for you. Ask whoever wrote it.',
  NotDispositionStep:
    'The step “{step}” gives no disposition sheet. Complete the step, or dispose from the case file.',
  NobodyBelow:
    'There is no position below yours to dispose to. Do the work yourself, or ask the administrator to complete the positions.',
  RecipientMissing: 'Choose at least one position.',
  NotBelow: '{positions} is not below your position. Choose another one from the list.',
  InstructionMissing: 'Tick at least one instruction.',
  InstructionUnknown:
    'The instruction {instructions} is no longer in this government’s list. Choose from the list.',
  DispositionDueInPast: 'The due date {date} has passed. Choose today or a later day.',
  DispositionOver: 'That disposition has been settled or taken back. See the history in the case file.',
  NotRecipient:
    'That disposition is not addressed to your position. Switch to the position that received it, or ask its holder.',
  DispositionAnswered: 'That disposition has been answered from your position. There is nothing left to do.',
  NotYourDisposition: 'Only the one who disposed can take it back. Ask that official.',
  NothingToTakeBack:
    'Everyone has answered, so there is nothing to take back. Make a new disposition if needed.',
  NotOwedBy: '{positions} has answered already. Choose those who have not.',
  DeviationOver: 'That deviation was accepted or struck out. See how it stands now in the case file.',
  NotYoursToAccount:
    'This deviation is accounted for by whoever performs its step. Ask them to account for it.',
  AccountGiven: 'It has been accounted for. Wait for the superior’s decision.',
  AccountMissing: 'This deviation hasn’t been accounted for yet. Ask its performer to do so.',
  OwnDeviation: 'You accounted for it or held the step yourself. Leave the judgement to another superior.',
  MayNotJudge: 'Only a superior or the head of the unit judges an account. Ask one who may.',
  MayNotRecordDeviation:
    'Only superiors and performers of the office record a deviation. Add a note instead.',
  NobodyAccounts: 'There is no step yet whose performer answers to the office. Write a note instead.',
  StepNotRecordable: 'Step “{step}” hasn’t begun or is the applicant’s. Choose another step.',
  ExplanationMissing: 'Explain first what happened.',
  CorrectionMissing: 'Write first what was or will be done about it.',
  DocumentNotHeld:
    '“{document}” is not in this request. Check the list of papers, or ask the step that must give it.',
  DocumentAlreadyRejected: '“{document}” has been rejected already. Wait for its replacement.',
  MayNotReject:
    'Only a performer who needs “{document}”, or a supervisor, may reject it. Give your reasons in a note.',
  MayNotReplace: 'Only those who gave “{document}” may replace it. Ask them to upload it.',
  DocumentInUse: '“{document}” has been used by a later step. Have it rejected or the step returned first.',
  ApplicationIncomplete: 'The request is not complete: {missing}. Complete it, then send it again.',
  TextMissing: 'Write the text first.',
  ProblemUnknown: 'That problem does not exist or has been solved. Reload the case file.',
  VersionNotGiven: 'Name the SOP version to move to.',
  AlreadyOnVersion: 'This request is on version {version} already. Nothing needs to move.',
  OtherProcedure: 'That version belongs to another SOP ({procedure}). Choose a version of the same SOP.',
  StepsGone: 'The version to move to lacks the steps {steps}. Complete them first, or stay on this version.',
  VersionWouldStrand:
    'On the version to move to, this request would be stuck half-way. Stay on this version, or move after the next step.',
  DutyNotOwed: 'The duty “{duty}” is not waiting to be fulfilled. Check the list of duties of this request.',
  MayNotFulfil: 'The duty “{duty}” is fulfilled by {performer}. Ask them.',
}
