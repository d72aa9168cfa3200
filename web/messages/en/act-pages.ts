import type { actPages as indonesian } from '../id/act-pages.ts'

export const actPages: typeof indonesian = {
  lead: {
    ClaimTask: 'The task becomes yours; colleagues can’t work on it until you release it or hand it over.',
    ReleaseTask: 'The task is free again and can be claimed by another performer. A saved draft stays.',
    AssignTask: 'Give the task to an official who may perform it.',
    HandOverTask: 'Hand the task to a colleague who may perform it. A saved draft goes with it.',
    SignOutput: 'You sign the output of this step in your position. Read the document first.',
    SkipStep: 'The SOP allows this step to be skipped. The reason is recorded in the history.',
    ReturnStep:
      'The request goes back to the step you choose with what has to be mended. Later steps are done again; documents in hand stay.',
    WithdrawCompletion: 'The step you completed opens again for you, as long as nobody has followed.',
    RejectDocument:
      'The document is rejected and has to be replaced by whoever gave it. The step that requires it waits; the request does not go back.',
    ReplaceDocument: 'Send the replacing file. Earlier versions are kept.',
    AddNote: 'Everyone who can see this request can read the note. It can’t be deleted.',
    RecordProblem: 'Record what is in the way, for everyone involved to see until it is solved.',
    RecordSolution: 'Write how this problem was solved.',
    SuspendCase: 'The clock stands still until the request is resumed.',
    ReviseSchedule:
      'The dates you change hold at once: due times of open steps move with them. Those who do them and the applicant are told, with the reason.',
    ResumeCase: 'The clock runs again; due times move by the working time that stood still.',
    WithdrawCase: 'The request is withdrawn by the applicant and ends.',
    CancelCase: 'The request is cancelled by the office and ends.',
    ReopenCase: 'The ended request goes on from the step you choose.',
    MoveToVersion:
      'A request usually stays on the SOP version it began with. Moving it needs a reason, which is recorded.',
    SettleDisposition: 'Report what was done about this disposition. The one who disposed is told.',
    TakeBackDisposition:
      'Those you choose need not answer any more and are told. Where nobody has it any more, a disposition that you passed on is yours to answer again.',
    FulfilDuty: 'Record that this duty is fulfilled.',
  },
  final: 'This ends the request. Only a supervisor can reopen it. All steps under way are closed.',
  case: 'Request',
  about: 'About',
  cannot: 'Not possible now',
  gone: 'This is gone or already done. See where things stand in the case file.',
  back: 'Back',
  fields: {
    to: 'To',
    toStep: 'Back to the step',
    stepOption: '{number}. {activity}',
    toHelp: 'Only officials who may perform this step.',
    points: 'To be mended',
    pointsHelp: 'One thing a line, in words the receiver understands.',
    reason: 'Reason',
    text: {
      AddNote: 'Note',
      RecordProblem: 'Problem',
      RecordSolution: 'Solution',
      SettleDisposition: 'Report',
    },
    note: 'What was done',
    waitingFor: 'Waiting for whom',
    reopenAt: 'Reopened at the step',
    version: 'SOP version',
    versionOption: 'Version {version} ({status})',
    noVersion: 'There is no other version of this SOP yet; the request stays on its own.',
    file: 'Replacing file',
    kept: 'Sent already: {file}. Choose another file to replace it.',
  },
  missing: {
    step: 'Choose the step to go to.',
    to: 'Choose whom the task is given to.',
    file: 'Choose the replacing file.',
    version: 'Choose the SOP version to move to.',
  },
}
