import type { Context } from '../case/context.ts'
import { type Fields, holds } from '../case/rules/condition.ts'
import { availableOutcomes } from '../case/rules/outcomes.ts'
import type { CaseField, OutcomeId } from '../procedure/definition.ts'
import type { GraphStep } from '../procedure/graph.ts'
import type { Draw } from './draw.ts'

/** Values a field may take, those that the step's own conditions speak of among them. */
function valuesFor(field: CaseField, step: GraphStep): readonly (string | number | boolean)[] {
  switch (field.type) {
    case 'boolean':
      return [true, false]
    case 'choice':
      return field.options.map((option) => option.id)
    case 'date':
      return ['2027-01-04']
    case 'text':
      return ['Isian']
    case 'number': {
      const conditions = [step.guard?.when, step.repeatUntil, ...step.outcomes.map((outcome) => outcome.when)]
      const named = conditions.flatMap((when) => when?.match(/\d+/g) ?? []).map(Number)
      return [...new Set([0, 100, ...named.flatMap((value) => [value - 1, value, value + 1])])]
    }
  }
}

/**
 * Field values with which the step can be completed — its guard holds, the outcome named (or any) is available, and it
 * needn't be repeated where `repeat` doesn't allow it; undefined where there are none. Drawn among those that do.
 */
export function findAnswers(
  step: GraphStep,
  context: Context,
  draw: Draw,
  outcome?: OutcomeId,
): Fields | undefined {
  const fields = step.fields.map((id) => context.facts.graph.fields.get(id)!)
  const combinations = fields.reduce<readonly Fields[]>(
    (all, field) =>
      all.flatMap((given) => valuesFor(field, step).map((value) => ({ ...given, [field.id]: value }))),
    [{}],
  )
  const fit = combinations.filter((given) => {
    if (step.guard && !holds(step.guard.when, context, given)) return false
    if (step.nature === 'execute') return true
    const available = availableOutcomes(step, context, given)
    return outcome === undefined ? available.length > 0 : available.some(({ id }) => id === outcome)
  })
  const lasting = fit.filter(
    (given) => step.repeatUntil === undefined || holds(step.repeatUntil, context, given),
  )
  // Repeating is rarer than going on, or a history would never leave the step.
  const among = lasting.length > 0 && draw(3) > 0 ? lasting : fit
  return among[draw(Math.max(0, among.length - 1))]
}
