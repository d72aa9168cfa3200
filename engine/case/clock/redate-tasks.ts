import type { CaseEvent } from '../events.ts'
import { recomputedDue } from '../recomputed-due.ts'
import type { CaseState, Instant, TaskId } from '../state.ts'
import type { ClockCommand } from './commands.ts'
import type { ClockFacts } from './decide.ts'

/** Each open task whose due time is another by now gets that one; old and new are written down. */
export function redateTasks(
  { why, pauses }: Extract<ClockCommand, { type: 'RedateTasks' }>,
  state: CaseState,
  { graph, calendar }: ClockFacts,
): readonly CaseEvent[] {
  const live = state.status === 'running' || state.status === 'suspended'
  const moved = Object.values(live ? state.tasks : {}).flatMap((task) => {
    const due = recomputedDue(task, state.schedule, graph, calendar, pauses)
    return due === undefined || due === task.dueAt ? [] : [{ id: task.id, old: task.dueAt, due }]
  })
  if (moved.length === 0) return []
  const before = moved.flatMap(({ id, old }) => (old === undefined ? [] : [[id, old] as const]))
  return [
    {
      type: 'TasksRedated',
      why,
      before: Object.fromEntries<Instant>(before) as Readonly<Record<TaskId, Instant>>,
      dueAt: Object.fromEntries(moved.map(({ id, due }) => [id, due])),
    },
  ]
}
