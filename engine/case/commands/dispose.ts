import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, getStep, unless } from '../context.ts'
import type { CaseEvent } from '../events.ts'
import type { Denial } from '../refusals.ts'
import { type Disposing, mustDisposeFor, mustHaveSomebodyBelow, orderMustFit } from '../rules/disposition.ts'
import { findSheet } from '../rules/disposition-sheet.ts'
import { mustSupervise } from '../rules/people.ts'
import { mustRun } from '../rules/standing.ts'
import { onTask } from '../rules/task.ts'
import type { TaskId } from '../state.ts'

/** For a task by whoever does it; on the case as a whole by a supervisor. */
export function mayDispose(context: Context, task: TaskId | undefined): Denial {
  return (
    mustRun(context) ??
    (task === undefined
      ? mustSupervise(context)
      : onTask(context, task, (open, step) => mustDisposeFor(open, step, context))) ??
    mustHaveSomebodyBelow(context)
  )
}

export function dispose(command: Extract<CaseCommand, { type: 'Dispose' }>, context: Context): CaseDecision {
  return unless(mayDispose(context, command.task) ?? orderMustFit(command, context), () => [
    dispositionMade(command, context),
  ])
}

/** Each position once, with who sits in it and what it performs now. */
export function dispositionMade(command: Disposing, context: Context): CaseEvent {
  const { state, facts } = context
  const { task, sheet, instructions, note, urgency, dueOn } = command
  const open = task === undefined ? undefined : state.tasks[task]
  const document = open && findSheet(getStep(facts.graph, open.step), context)
  return {
    type: 'DispositionMade',
    disposition: String((state.dispositions?.made ?? 0) + 1),
    ...(command.type === 'PassOnDisposition' ? { from: command.disposition } : {}),
    ...(task === undefined ? {} : { task }),
    ...(document === undefined ? {} : { document }),
    ...(sheet && document !== undefined ? { sheet } : {}),
    position: facts.actor.position,
    to: (facts.disposing?.below ?? []).filter(({ position }) => command.positions.includes(position)),
    instructions: [...new Set(instructions)],
    ...(note === undefined || note.trim() === '' ? {} : { note }),
    urgency,
    ...(dueOn === undefined ? {} : { dueOn }),
    by: facts.actor.official,
    at: facts.now,
  }
}
