import { Act } from '../act.ts'
import type { CaseCommand } from '../commands.ts'
import { type CaseDecision, type Context, getStep, unless } from '../context.ts'
import { leave } from '../flow/move.ts'
import { withRound } from '../past.ts'
import { type Denial, deny } from '../refusals.ts'
import { findYield, isHeld } from '../rules/papers.ts'
import { mustRun } from '../rules/standing.ts'
import { mustNotBeClaimedByAnother, mustNotBeGiven, mustPerform, onTask } from '../rules/task.ts'
import { mustGiveReason } from '../rules/text.ts'
import type { TaskId } from '../state.ts'

type Skip = Extract<CaseCommand, { type: 'SkipStep' }>

export function maySkip(context: Context, task: TaskId): Denial {
  return (
    mustRun(context) ??
    onTask(context, task, (open, step) => {
      const yielded = findYield(step, undefined, context)
      return (
        mustPerform(open, step, context) ??
        mustNotBeClaimedByAnother(open, context) ??
        mustNotBeGiven(open) ??
        (step.optional ? null : deny('StepNotOptional', { step: step.id })) ??
        (yielded !== undefined && !isHeld(yielded, context)
          ? deny('OutputMissing', { documents: [yielded] })
          : null)
      )
    })
  )
}

/** Passes over an optional step; the token goes on as if it were done. */
export function skipStep(command: Skip, context: Context): CaseDecision {
  return unless(maySkip(context, command.task) ?? mustGiveReason(command.reason), () => {
    const act = new Act(context)
    const { id, past, round, joined } = context.state.tasks[command.task]!
    const step = getStep(context.facts.graph, context.state.tasks[command.task]!.step)
    act.emit({
      type: 'StepSkipped',
      step: step.id,
      round,
      past,
      by: context.facts.actor.official,
      at: context.facts.now,
      reason: command.reason,
      task: id,
      ...(joined ? { joined } : {}),
    })
    leave(act, step, withRound(past, step.order, round))
    return act.events
  })
}
