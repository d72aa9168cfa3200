import type { Requirement, StepDefinition, Target } from '../definition.ts'
import type { WrittenRequirement } from './papers.ts'
import type { WrittenStep } from './step.ts'

/** Fills in what the order of the rows says: a step without `next` goes on to the following row. */
export function inOrder(
  steps: readonly WrittenStep[],
  application: readonly Requirement[],
): readonly StepDefinition[] {
  return steps.map(({ place, ...step }, index) => ({
    ...step,
    next: nextOf(step, steps[index + 1], place),
    requirements: step.requirements.map((requirement) => withOrigin(requirement, steps, index, application)),
  }))
}

function nextOf(
  step: Omit<WrittenStep, 'place'>,
  following: WrittenStep | undefined,
  place: WrittenStep['place'],
): readonly Target[] {
  if (step.next) return step.next
  if (step.nature === 'decide') return []
  if (following) return [{ kind: 'step', step: following.id }]
  place.note('The last step leads nowhere', 'Add next: { end: the id of an ending }')
  return []
}

/**
 * The nearest earlier row that gives the document, else the application, else the step itself or a later one that a loop
 * comes back from. Where nobody gives it, `application` stands there and the check says what is missing.
 */
function withOrigin(
  requirement: WrittenRequirement,
  steps: readonly WrittenStep[],
  index: number,
  application: readonly Requirement[],
): Requirement {
  if (requirement.kind === 'item') return requirement
  if (requirement.from !== undefined) return { ...requirement, from: requirement.from }
  const gives = (step: WrittenStep) => step.outputs.some((output) => output.document === requirement.document)
  const handedIn = application.some((one) => one.kind === 'document' && one.document === requirement.document)
  const earlier = steps.slice(0, index).findLast(gives)
  const later = steps.slice(index + 1).find(gives)
  const origin =
    earlier?.id ?? (handedIn ? 'application' : gives(steps[index]!) ? 'self' : (later?.id ?? 'application'))
  return { ...requirement, from: origin }
}
