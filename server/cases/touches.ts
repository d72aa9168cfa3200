import type { CaseCommand } from '#engine/case/commands.ts'
import type { CaseEvent } from '#engine/case/events.ts'
import { applicationTask, paperId } from '#engine/paper/index.ts'

/**
 * What an act is about: `step:uji`, the `application`, `document:kak`, `paper:uji.1:hasil`, `problem:1`, `duty:dipakai`, `disposition:1`,
 * `deviation:1`, the `schedule`, or the `case` as a whole.
 */
type Touched = ReadonlySet<string>

const stepOf = (task: string): string =>
  task === applicationTask ? task : `step:${task.slice(0, task.lastIndexOf('.'))}`

const paperOf = ({ task, document }: { readonly task: string; readonly document: string }): string =>
  `paper:${paperId(task, document)}`

/** What a command is about; another's act on the same thing since the person looked makes it a conflict. */
export function touchedByCommand(command: CaseCommand): Touched {
  switch (command.type) {
    case 'ReturnStep':
      return new Set([stepOf(command.task), `step:${command.to}`])
    case 'WithdrawCompletion':
      return new Set([`step:${command.step}`])
    case 'RejectDocument':
    case 'ReplaceDocument':
      return new Set([`document:${command.document}`])
    case 'WritePaper':
    case 'ForwardPaper':
    case 'FinishPaper':
    case 'RecallPaper':
    case 'InitialPaper':
    case 'SignPaper':
    case 'RefusePaper':
      return new Set([paperOf(command)])
    case 'ReviseSchedule':
      return new Set(['schedule'])
    case 'RecordSolution':
      return new Set([`problem:${command.problem}`])
    case 'SettleDisposition':
    case 'PassOnDisposition':
    case 'TakeBackDisposition':
      return new Set([`disposition:${command.disposition}`])
    case 'AccountForDeviation':
    case 'AcceptDeviation':
    case 'SendBackDeviation':
      return new Set([`deviation:${command.deviation}`])
    case 'FulfilDuty':
      return new Set([`duty:${command.duty}`])
    case 'AddNote':
    case 'RecordProblem':
    case 'RecordDeviation':
    case 'OpenCase':
    case 'Dispose':
      return new Set()
    default:
      return new Set(['task' in command ? stepOf(command.task) : 'case'])
  }
}

/** What an act's events changed. */
export function touchedByEvents(events: readonly CaseEvent[]): Touched {
  return new Set(events.flatMap(touchedByEvent))
}

function touchedByEvent(event: CaseEvent): readonly string[] {
  switch (event.type) {
    case 'StepActivated':
    case 'StepSkipped':
      return [`step:${event.step}`]
    case 'StepReturned':
    case 'CompletionWithdrawn':
      return [`step:${event.to}`, ...event.closed.map(stepOf), ...event.undone.map((step) => `step:${step}`)]
    case 'SubprocedureEnded':
      return [`step:${event.caller}`, ...event.closed.map(stepOf)]
    case 'DocumentReceived':
    case 'DocumentRejected':
      return [`document:${event.document}`]
    // A step hands in its papers, so its completion is about them too.
    case 'PaperWritten':
    case 'PaperForwarded':
    case 'PaperFinished':
    case 'PaperRecalled':
    case 'PaperInitialled':
    case 'PaperSigned':
    case 'PaperRefused':
      return [paperOf(event), stepOf(event.task)]
    case 'ScheduleFixed':
    case 'ScheduleRevised':
      return ['schedule']
    case 'ProblemSolved':
      return [`problem:${event.problem}`]
    case 'DispositionMade':
      return [`disposition:${event.from ?? event.disposition}`]
    case 'DispositionSettled':
    case 'DispositionTakenBack':
      return [`disposition:${event.disposition}`]
    case 'DeviationOpened':
    case 'LatenessMeasured':
    case 'DeviationStruckOut':
    case 'DeviationAccounted':
    case 'DeviationSentBack':
    case 'DeviationAccepted':
      return [`deviation:${event.deviation}`]
    // Telling somebody changes nothing of the task.
    case 'TaskEscalated':
      return []
    case 'DutyFulfilled':
      return [`duty:${event.duty}`]
    case 'CaseEnded':
    case 'CaseWithdrawn':
    case 'CaseCancelled':
      return ['case', ...event.closed.map(stepOf)]
    case 'ApplicationSaved':
    case 'CaseSubmitted':
    case 'CaseSuspended':
    case 'CaseResumed':
    case 'CaseReopened':
    case 'VersionChanged':
      return ['case']
    default:
      return 'task' in event ? [stepOf(event.task)] : []
  }
}
