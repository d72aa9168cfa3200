import type { PerformerRule, Requirement, StepDefinition, StepId, Target } from './definition.ts'
import type { GraphStep } from './graph.ts'
import type { Frame, Whole } from './link.ts'

/** A step of one procedure as a step of the whole: ids under its caller, performers those of the top. */
export function linkStep(step: StepDefinition, frame: Frame, whole: Whole): GraphStep {
  const { performers, performersWhen, ...rest } = step
  const id = (own: StepId): StepId => frame.prefix + own
  const performer = (own: string): string => frame.performers.get(own) ?? own
  const rule = ({ mode, performers }: PerformerRule): PerformerRule => ({
    mode,
    performers: performers.map(performer),
  })
  const target = (to: Target): Target =>
    to.kind === 'step' ? { kind: 'step', step: id(to.step) } : { kind: 'ending', ending: id(to.ending) }
  return {
    ...rest,
    ...numberOf(step, frame, whole),
    id: id(step.id),
    requirements: step.requirements.map((one) => linkRequirement(one, frame, whole)),
    ...(step.time ? { time: { ...step.time, value: linkTime(step.time.value, id) } } : {}),
    outputs: step.outputs.map((output) => ({ ...output, signedBy: output.signedBy.map(performer) })),
    next: step.next.map(target),
    outcomes: step.outcomes.map((outcome) => ({ ...outcome, to: target(outcome.to) })),
    join: step.join.map(id),
    sets: step.sets.map(id),
    appoints: step.appoints.map(performer),
    order: whole.steps.length,
    rule: rule(performers.value),
    performersWhen: performersWhen.map((one) => ({ when: one.when, rule: rule(one.rule) })),
    scope: frame.scope,
    entry: entryOf(step, frame, whole),
    definition: step,
  }
}

/** A called step is numbered under its caller, as people say it: 9.1. */
function numberOf({ number }: StepDefinition, { scope }: Frame, { steps }: Whole): Pick<GraphStep, 'number'> {
  const caller = steps.find(({ id }) => id === scope)?.number
  return number === undefined ? {} : { number: caller === undefined ? number : `${caller}.${number}` }
}

function entryOf(step: StepDefinition, frame: Frame, whole: Whole): StepId | null {
  const first = step.calls && whole.resolve(step.calls.procedure)?.steps[0]
  return first ? `${frame.prefix}${step.id}/${first.id}` : null
}

function linkTime<T extends { readonly kind: string }>(time: T, id: (own: StepId) => StepId): T {
  return 'step' in time && typeof time.step === 'string' ? { ...time, step: id(time.step) } : time
}

/** What a called procedure gets with its application comes, in the whole, from whoever gave it before the call. */
function linkRequirement(requirement: Requirement, frame: Frame, whole: Whole): Requirement {
  if (requirement.kind === 'item' || requirement.from === 'self' || requirement.from === 'outside')
    return requirement
  if (requirement.from !== 'application') return { ...requirement, from: frame.prefix + requirement.from }
  if (frame.scope === null) return requirement
  const inside = (id: StepId) => id === frame.scope || id.startsWith(frame.prefix)
  const giver = whole.steps.findLast(
    (step) => !inside(step.id) && step.outputs.some((output) => output.document === requirement.document),
  )
  return { ...requirement, from: giver?.id ?? 'application' }
}
