import type { OutcomeId, PerformerId } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import type { Act } from '../act.ts'
import { openParts } from '../rules/parts.ts'
import { type OwedSignature, owedSignatures, signableBy } from '../rules/signatures.ts'
import type { OpenTask } from '../state.ts'
import { completeTask } from './move.ts'

interface Given {
  readonly parts: readonly PerformerId[]
  readonly outcome?: OutcomeId
  readonly reason?: string
}

/**
 * Takes in what one performer gives, its own signatures with it, and completes the step once nobody owes a part or a
 * signature any more.
 */
export function settle(act: Act, task: OpenTask, step: GraphStep, { parts, ...answer }: Given): void {
  const by = act.facts.actor.official
  const first = task.given ?? { by, ...answer }
  for (const [index, performer] of parts.entries())
    act.emit({
      type: 'PartCompleted',
      task: task.id,
      performer,
      by,
      ...(index === 0 && !task.given ? answer : {}),
    })
  sign(act, task, signableBy(task, step, act))
  const now = act.state.tasks[task.id]!
  const owed = owedSignatures(now, step, act).length > 0
  if (openParts(now).length === 0 && !owed) completeTask(act, now, first)
  else if (owed && !now.given) act.emit({ type: 'SignaturesAwaited', task: task.id, by, ...answer })
}

/** Puts the actor's signatures on the outputs of a task. */
export function sign(act: Act, task: OpenTask, signatures: readonly OwedSignature[]): void {
  for (const { document, performer } of signatures)
    act.emit({ type: 'OutputSigned', task: task.id, document, performer, by: act.facts.actor.official })
}
