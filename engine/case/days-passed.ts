import type { StepGraph } from '../procedure/graph.ts'
import { isSetByPlan } from './flow/schedule.ts'
import type { CaseState, LocalDate, TaskId } from './state.ts'

/**
 * Of each open task that was opened once more after the day set for its step: that day. It waits for a new one and has no
 * due time until then.
 */
export function daysPassed(
  { tasks, schedule }: CaseState,
  graph: StepGraph,
): Readonly<Record<TaskId, LocalDate>> {
  return Object.fromEntries(
    Object.values(tasks).flatMap(({ id, step, dueAt }) => {
      const day = schedule[step]
      const waits = dueAt === undefined && isSetByPlan(graph.byId.get(step))
      return waits && day !== undefined ? [[id, day]] : []
    }),
  )
}
