import type { GraphStep } from '../../procedure/graph.ts'

/** Items that must be ticked to complete at all: those that no outcome asks for by itself. */
export function alwaysTicked(step: GraphStep): readonly string[] {
  const byOutcome = new Set(step.outcomes.flatMap((outcome) => outcome.requiresChecklist))
  return step.checklist.map((item) => item.id).filter((item) => !byOutcome.has(item))
}
