import type { CaseEvent } from '../events.ts'
import type { CaseState, Instant, TaskId } from '../state.ts'
import type { ClockCommand } from './commands.ts'
import type { ClockFacts } from './decide.ts'
import { movedDue } from './moved-due.ts'

/**
 * Each open task whose due time is another by now gets that one; old and new are written down. Of a case that was moved to
 * another version, a task whose step has no standard there has no due time any more.
 */
export function redateTasks(
  { why, pauses, forgives = false }: Extract<ClockCommand, { type: 'RedateTasks' }>,
  state: CaseState,
  facts: ClockFacts,
): readonly CaseEvent[] {
  const live = state.status === 'running' || state.status === 'suspended'
  const moved = Object.values(live ? state.tasks : {}).flatMap((task) => {
    const due = movedDue(task, state.schedule, { ...facts, pauses, forgives })
    if (due === undefined || (due === null && why.kind !== 'standard')) return []
    return [{ id: task.id, old: task.dueAt, due }]
  })
  if (moved.length === 0) return []
  const undated = moved.filter(({ due }) => due === null).map(({ id }) => id)
  const before = moved.flatMap(({ id, old }) => (old === undefined ? [] : [[id, old] as const]))
  return [
    {
      type: 'TasksRedated',
      why,
      before: Object.fromEntries<Instant>(before) as Readonly<Record<TaskId, Instant>>,
      dueAt: Object.fromEntries(moved.flatMap(({ id, due }) => (due === null ? [] : [[id, due] as const]))),
      ...(undated.length > 0 ? { undated } : {}),
    },
  ]
}
