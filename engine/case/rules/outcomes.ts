import type { Outcome } from '../../procedure/definition.ts'
import type { GraphStep } from '../../procedure/graph.ts'
import type { Context } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { type Fields, holds } from './condition.ts'

/** Whether an outcome may be chosen: its condition holds; `otherwise` only where no condition of the others does. */
export function outcomeDenial(
  outcome: Outcome,
  step: GraphStep,
  context: Context,
  given: Fields = {},
): Denial {
  return available(outcome, step, context, given) ? null : deny('OutcomeUnavailable', { outcome: outcome.id })
}

function available(outcome: Outcome, step: GraphStep, context: Context, given: Fields): boolean {
  if (outcome.when !== undefined) return holds(outcome.when, context, given)
  if (!outcome.otherwise) return true
  return !step.outcomes.some((other) => other.when !== undefined && holds(other.when, context, given))
}

export function availableOutcomes(step: GraphStep, context: Context, given: Fields = {}): readonly Outcome[] {
  return step.outcomes.filter((outcome) => available(outcome, step, context, given))
}
