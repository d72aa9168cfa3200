import type { CaseEvent } from '#engine/case/index.ts'
import type { Act } from './changes.ts'
import type { News } from './notices.ts'

type Holding = Extract<CaseEvent, { type: 'TaskAssigned' | 'TaskHandedOver' | 'TaskReleased' }>

/**
 * Whoever gets a task from somebody is told, also where all who owe it were told when it opened; and whoever held it that it
 * went. A task that its only member is given as it opens is newly owed.
 */
export function holdingNews(event: Holding, before: Act['before']): readonly News[] {
  const task = before?.state.tasks[event.task]
  if (!task) return []
  const facts = { activity: before.graph.byId.get(task.step)?.activity.value ?? task.step }
  const to = event.type === 'TaskReleased' ? undefined : event.to
  const lost = task.claimedBy === to ? undefined : task.claimedBy
  return [
    ...(to === undefined
      ? []
      : [{ kind: 'task-given', to: `official:${to}`, facts: { task: task.id, ...facts } } as const]),
    ...(lost === undefined ? [] : [{ kind: 'task-gone', to: `official:${lost}`, facts } as const]),
  ]
}
