import type { GraphStep } from '../procedure/graph.ts'
import type { Context } from './context.ts'
import type { CompletionNeeds, NeededOutcome } from './offer.ts'
import { alwaysTicked } from './rules/checklist.ts'
import { holds } from './rules/condition.ts'
import { hasSheet } from './rules/disposition-sheet.ts'
import { outcomeDenial } from './rules/outcomes.ts'
import { isSignedAsPaper } from './rules/paper.ts'
import { isFinal } from './rules/paper-use.ts'
import { findYield, isGivenAlready, isHeld, requiredDocuments } from './rules/papers.ts'
import { owedSignatures, signableBy } from './rules/signatures.ts'
import type { OpenTask } from './state.ts'

/** All that completing this task asks of the actor. */
export function completionNeeds(task: OpenTask, step: GraphStep, context: Context): CompletionNeeds {
  const signatures = signaturesLeft(task, step, context)
  if (task.given) return { ...nothing, confirmOnly: true, signatures }
  const { state, facts } = context
  const always = alwaysTicked(step)
  return {
    confirmOnly: false,
    documents: requiredDocuments(task, step, context),
    items: step.requirements.flatMap((requirement, index) =>
      requirement.kind === 'item' ? [{ index, item: requirement.item, required: !requirement.optional }] : [],
    ),
    checklist: step.checklist.map((item) => ({ ...item, required: always.includes(item.id) })),
    ...(step.guard
      ? { guard: { sentence: step.guard.otherwise, holds: holds(step.guard.when, context) } }
      : {}),
    outcomes: outcomesOf(task, step, context),
    outputs: outputsOf(task, step, context),
    fields: step.fields.flatMap((id) => {
      const field = facts.graph.fields.get(id)
      const known = state.fields[id]
      return field ? [{ field, required: field.required, ...(known === undefined ? {} : { known }) }] : []
    }),
    team: step.appoints.map((performer) => ({ performer, members: state.team[performer] ?? [] })),
    dates: step.sets.map((id) => {
      const date = state.schedule[id]
      const start = state.plan?.starts[id]
      return {
        step: id,
        ...(date === undefined ? {} : { date }),
        ...(start === undefined ? {} : { start }),
      }
    }),
    milestones: step.sets.length > 0 ? (state.plan?.milestones ?? []) : [],
    signatures,
  }
}

const nothing: Omit<CompletionNeeds, 'confirmOnly' | 'signatures'> = {
  documents: [],
  items: [],
  checklist: [],
  outcomes: [],
  outputs: [],
  fields: [],
  team: [],
  dates: [],
  milestones: [],
}

function outcomesOf(task: OpenTask, step: GraphStep, context: Context): readonly NeededOutcome[] {
  return step.outcomes.map((outcome) => {
    const refusal = outcomeDenial(outcome, step, context)
    const document = findYield(step, outcome.id, context)
    return {
      id: outcome.id,
      label: outcome.label.value,
      available: refusal === null,
      ...(refusal ? { refusal } : {}),
      hangsOnFields: step.fields.length > 0 && (outcome.when !== undefined || outcome.otherwise),
      reasonRequired: outcome.reasonRequired,
      requiresChecklist: outcome.requiresChecklist,
      ...(document === undefined
        ? {}
        : { yields: { document, held: isHeld(document, context) || isFinal(task.id, document, context) } }),
    }
  })
}

/** The step's outputs, and what the ending that follows an execute step yields. */
function outputsOf(task: OpenTask, step: GraphStep, context: Context): CompletionNeeds['outputs'] {
  const outputs = step.outputs.map(({ document, optional, signedBy }) => ({
    document,
    required: !optional,
    held:
      isGivenAlready(document, step, context) ||
      isFinal(task.id, document, context) ||
      hasSheet(task, document, context),
    signedBy,
  }))
  const yielded = step.nature === 'execute' ? findYield(step, undefined, context) : undefined
  if (yielded === undefined) return outputs
  const own = outputs.find(({ document }) => document === yielded)
  const held = isHeld(yielded, context) || isFinal(task.id, yielded, context)
  if (!own) return [...outputs, { document: yielded, required: true, held, signedBy: [] }]
  return outputs.map((output) =>
    output === own && !output.required ? { ...output, required: true, held } : output,
  )
}

/** What others sign after the actor's own signatures, were all outputs given; a final paper bears its signatures already. */
function signaturesLeft(task: OpenTask, step: GraphStep, context: Context): CompletionNeeds['signatures'] {
  const own = signableBy(task, step, context)
  return owedSignatures(task, step, context).filter(
    ({ document, performer }) =>
      !own.some((mine) => mine.document === document && mine.performer === performer) &&
      !isSignedAsPaper(task, document, performer, context),
  )
}
