import { accept, type Decision, refuse } from '../kernel/index.ts'
import type { StepId } from '../procedure/definition.ts'
import type { GraphStep, StepGraph } from '../procedure/graph.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { Denial, RefusalCode } from './refusals.ts'
import type { CaseState, OpenTask, TaskId } from './state.ts'

/** What every rule and command may look at. */
export interface Context {
  readonly state: CaseState
  readonly facts: CaseFacts
}

export type CaseDecision = Decision<CaseEvent, RefusalCode>

/** The events, unless a rule stands in the way. */
export function unless(denial: Denial, events: () => readonly CaseEvent[]): CaseDecision {
  return denial ? refuse(denial) : accept(...events())
}

export function findTask({ state }: Context, task: TaskId): OpenTask | undefined {
  return findOwn(state.tasks, task)
}

/** What a record holds under a name from outside: `constructor` is in every object and was never put there. */
export function findOwn<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** A defect, not a refusal, when the graph lacks it: the case and its graph don't belong together. */
export function getStep(graph: StepGraph, id: StepId): GraphStep {
  const step = graph.byId.get(id)
  if (!step) throw new Error(`The graph of ${graph.procedure.id} has no step ${id}`)
  return step
}

/** The open task of a step that waits for its called procedure. */
export function findCalling(state: CaseState, caller: StepId): OpenTask | undefined {
  return Object.values(state.tasks).find((task) => task.step === caller && task.calling)
}
