import type { DocumentId } from '../../procedure/definition.ts'
import { Act } from '../act.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, getStep, unless } from '../context.ts'
import { completeTask } from '../flow/move.ts'
import { sign } from '../flow/settle.ts'
import type { Denial } from '../refusals.ts'
import { openParts } from '../rules/parts.ts'
import { maySign, owedSignatures, signableBy } from '../rules/signatures.ts'
import { mustRun } from '../rules/standing.ts'
import { onTask } from '../rules/task.ts'
import type { TaskId } from '../state.ts'

type Signing = Extract<CaseCommand, { type: 'SignOutput' }>

export function maySignOutput(context: Context, task: TaskId, document: DocumentId): Denial {
  return mustRun(context) ?? onTask(context, task, (open, step) => maySign(open, step, document, context))
}

/** The last signature completes the step, as whoever did the work gave it. */
export function signOutput(command: Signing, context: Context): CaseDecision {
  return unless(maySignOutput(context, command.task, command.document), () => {
    const act = new Act(context)
    const task = context.state.tasks[command.task]!
    const step = getStep(context.facts.graph, task.step)
    sign(act, task, signableBy(task, step, context, command.document))
    const now = act.state.tasks[task.id]!
    if (now.given && openParts(now).length === 0 && owedSignatures(now, step, act).length === 0)
      completeTask(act, now, now.given)
    return act.events
  })
}
