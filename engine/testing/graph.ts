import type { CaseCommand } from '../case/index.ts'
import { compileProcedure } from '../procedure/compile.ts'
import type { ProcedureDefinition } from '../procedure/definition.ts'
import type { StepGraph } from '../procedure/graph.ts'

/** The graph of a definition that must pass the checks; throws with what they found where it doesn't. */
export function graphOf(
  definition: ProcedureDefinition,
  called: readonly ProcedureDefinition[] = [],
): StepGraph {
  const compiled = compileProcedure(definition, (id) => called.find((one) => one.id === id))
  if ('graph' in compiled) return compiled.graph
  const errors = compiled.findings.filter(({ severity }) => severity === 'error')
  throw new Error(errors.map(({ sentence }) => sentence.en).join('\n'))
}

/** A completion that gives only what is named. */
export function completion(
  task: string,
  more: Partial<Extract<CaseCommand, { type: 'CompleteStep' }>> = {},
): Extract<CaseCommand, { type: 'CompleteStep' }> {
  return {
    type: 'CompleteStep',
    task,
    outputs: [],
    fields: {},
    checklist: [],
    confirmed: [],
    schedule: {},
    appointments: {},
    ...more,
  }
}
