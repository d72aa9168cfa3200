import type { PerformerRule } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import type { Context } from '../context.ts'
import { roundIn } from '../past.ts'
import type { OfficialId, Past, TaskId } from '../state.ts'
import { mayAnswerFor } from './people.ts'

/**
 * Who gets the task that follows a disposition: the one person among those disposed to, and not answering yet, who may
 * perform it. Undefined where several may, nobody, or all perform it together: it waits for whoever the SOP names.
 */
export function findDisposedTo(
  { performers, mode }: Pick<PerformerRule, 'performers' | 'mode'>,
  step: GraphStep,
  past: Past,
  context: Context,
): OfficialId | undefined {
  if (mode === 'all-of' || step.entry !== null) return undefined
  const holders = Object.values(context.state.dispositions?.open ?? {})
    .filter(({ task }) => task !== undefined && leadsTo(task, step, past, context))
    .flatMap(({ to }) => to.filter(({ answer }) => answer === undefined))
    .flatMap(({ holder, performs }) => {
      if (holder === undefined) return []
      const person = { official: holder, unit: '', performs }
      return mayAnswerFor(person, performers, step, context).length > 0 ? [holder] : []
    })
  const [holder, ...others] = new Set(holders)
  return others.length === 0 ? holder : undefined
}

/** Whether the task was done in the round behind this token, right before the step. */
function leadsTo(task: TaskId, step: GraphStep, past: Past, { facts }: Context): boolean {
  const dot = task.lastIndexOf('.')
  const before = facts.graph.byId.get(task.slice(0, dot))
  if (!before || roundIn(past, before.order) !== Number(task.slice(dot + 1))) return false
  const targets = before.nature === 'execute' ? before.next : before.outcomes.map(({ to }) => to)
  return targets.some((target) => target.kind === 'step' && target.step === step.id)
}
