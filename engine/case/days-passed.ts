import type { StepGraph } from '../procedure/graph.ts'
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
      const { time, waitsFor } = graph.byId.get(step) ?? {}
      const waits = dueAt === undefined && time?.value.kind === 'set-by' && waitsFor === undefined
      const day = schedule[step]
      return waits && day !== undefined ? [[id, day]] : []
    }),
  )
}
