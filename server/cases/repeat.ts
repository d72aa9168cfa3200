import type { CaseCommand } from '#engine/case/index.ts'
import type { LaterAct } from './conflict.ts'
import { touchedByCommand, touchedByEvents } from './touches.ts'

/**
 * Whether a command is the one that an act of the log came of, sent again: by the same official, about the same thing.
 * Else its id was used for something else, and nobody may believe that it was done.
 */
export function isRepeat(
  command: CaseCommand,
  official: string,
  { official: by, events }: LaterAct,
): boolean {
  if (by !== official) return false
  switch (command.type) {
    case 'OpenCase':
      return events.some(
        (event) =>
          event.type === 'CaseOpened' &&
          event.applicant === command.applicant &&
          event.procedure.procedure === command.procedure.procedure,
      )
    case 'AddNote':
      return events.some((event) => event.type === 'NoteAdded' && event.text === command.text)
    case 'RecordProblem':
      return events.some((event) => event.type === 'ProblemRecorded' && event.text === command.text)
    case 'RecordDeviation':
      return events.some((event) => event.type === 'DeviationOpened' && event.text === command.text)
    case 'Dispose':
      return events.some((event) => event.type === 'DispositionMade' && event.from === undefined)
    case 'WritePaper':
      return events.some((event) => event.type === 'PaperWritten' && event.content === command.content)
    default: {
      const touched = touchedByEvents(events)
      return events.length === 0 || [...touchedByCommand(command)].some((thing) => touched.has(thing))
    }
  }
}
