import type { GraphStep } from '../../procedure/graph.ts'
import type { CaseCommand } from '../commands.ts'
import type { Context } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import { alwaysTicked } from './checklist.ts'
import { holds } from './condition.ts'
import { isOfType } from './field-value.ts'
import { outcomeDenial } from './outcomes.ts'
import { mustGiveReason } from './text.ts'

type Completion = Extract<CaseCommand, { type: 'CompleteStep' }>

/** Things to have in hand are confirmed, the list is ticked. */
export function itemsMustBeTicked(given: Completion, step: GraphStep): Denial {
  const unconfirmed = step.requirements.flatMap((requirement, index) =>
    requirement.kind === 'item' && !requirement.optional && !given.confirmed.includes(index)
      ? [requirement.item]
      : [],
  )
  if (unconfirmed.length > 0) return deny('ItemsNotConfirmed', { items: unconfirmed })
  return mustTick(alwaysTicked(step), given)
}

function mustTick(items: readonly string[], given: Completion): Denial {
  const missing = items.filter((item) => !given.checklist.includes(item))
  return missing.length > 0 ? deny('ChecklistIncomplete', { items: missing }) : null
}

export function guardMustHold(given: Completion, step: GraphStep, context: Context): Denial {
  if (!step.guard || holds(step.guard.when, context, given.fields)) return null
  return deny('GuardNotMet', { sentence: step.guard.otherwise })
}

/** A decision names one outcome that is available, with its list ticked and its reason given. */
export function outcomeMustBeChosen(given: Completion, step: GraphStep, context: Context): Denial {
  if (step.nature === 'execute')
    return given.outcome === undefined ? null : deny('OutcomeUnknown', { outcome: given.outcome })
  if (given.outcome === undefined)
    return deny('OutcomeMissing', { outcomes: step.outcomes.map((outcome) => outcome.id) })
  const outcome = step.outcomes.find((candidate) => candidate.id === given.outcome)
  if (!outcome) return deny('OutcomeUnknown', { outcome: given.outcome })
  return (
    outcomeDenial(outcome, step, context, given.fields) ??
    mustTick(outcome.requiresChecklist, given) ??
    (outcome.reasonRequired ? mustGiveReason(given.reason) : null)
  )
}

/** The fields asked for are given or known, and of their type. */
export function fieldsMustFit(given: Completion, step: GraphStep, { state, facts }: Context): Denial {
  const unasked = Object.keys(given.fields).filter((id) => !step.fields.includes(id))
  if (unasked.length > 0) return deny('FieldNotExpected', { fields: unasked })
  const missing = step.fields.filter(
    (id) => facts.graph.fields.get(id)?.required && (given.fields[id] ?? state.fields[id]) === undefined,
  )
  if (missing.length > 0) return deny('FieldMissing', { fields: missing })
  for (const [id, value] of Object.entries(given.fields)) {
    const field = facts.graph.fields.get(id)
    if (field && !isOfType(value, field)) return deny('FieldInvalid', { field: id, type: field.type })
  }
  return null
}
