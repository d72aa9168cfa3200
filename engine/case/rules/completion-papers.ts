import type { GraphStep } from '../../procedure/graph.ts'
import type { CaseCommand } from '../commands.ts'
import type { Context } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import type { OpenTask } from '../state.ts'
import { findYield, isGivenAlready, isHeld, requiredDocuments } from './papers.ts'

type Completion = Extract<CaseCommand, { type: 'CompleteStep' }>

/** Required documents are in hand, or come along. */
export function requirementsMustBeMet(
  given: Completion,
  task: OpenTask,
  step: GraphStep,
  context: Context,
): Denial {
  const brought = new Set(given.outputs.map((output) => output.document))
  const missing = requiredDocuments(task, step, context)
    .filter(({ document, required, state }) => required && state === 'bring' && !brought.has(document))
    .map(({ document }) => document)
  return missing.length > 0 ? deny('RequirementMissing', { documents: missing }) : null
}

/** Only what the step asks for is taken: its outputs, what of its requirements may be brought, what the ending yields. */
export function outputsMustFit(given: Completion, task: OpenTask, step: GraphStep, context: Context): Denial {
  const yielded = findYield(step, given.outcome, context)
  const asked = new Set([
    ...step.outputs.map((output) => output.document),
    ...requiredDocuments(task, step, context)
      .filter(({ state, open }) => open || state === 'own')
      .map(({ document }) => document),
    ...(yielded === undefined ? [] : [yielded]),
  ])
  const unasked = given.outputs.map(({ document }) => document).filter((document) => !asked.has(document))
  if (unasked.length > 0) return deny('DocumentNotExpected', { documents: unasked })
  const come = new Set(given.outputs.map(({ document }) => document))
  const missing = step.outputs
    .filter(
      ({ document, optional }) =>
        !optional && !come.has(document) && !isGivenAlready(document, step, context),
    )
    .map(({ document }) => document)
  if (yielded !== undefined && !missing.includes(yielded) && !come.has(yielded) && !isHeld(yielded, context))
    missing.push(yielded)
  return missing.length > 0 ? deny('OutputMissing', { documents: missing }) : null
}
