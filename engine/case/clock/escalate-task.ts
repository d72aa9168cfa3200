import { opened } from '../deviations/found.ts'
import { latenessOf, minutesLate } from '../deviations/time.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseState } from '../state.ts'
import type { ClockCommand } from './commands.ts'
import type { ClockFacts } from './decide.ts'

/**
 * Tells those above of a task whose time runs out or has run out; it changes nothing of the task, and a missed standard of
 * time is opened with it. Nothing where the task is done, has another due time by now, or the case stands still.
 */
export function escalateTask(
  { task: id, dueAt, to, positions }: Extract<ClockCommand, { type: 'EscalateTask' }>,
  state: CaseState,
  facts: ClockFacts,
): readonly CaseEvent[] {
  const task = state.tasks[id]
  if (state.status !== 'running' || !task || task.dueAt !== dueAt) return []
  const context = { state, facts }
  const lateMinutes = minutesLate(dueAt, task, context)
  const told: CaseEvent = {
    type: 'TaskEscalated',
    task: id,
    dueAt,
    lateMinutes,
    to,
    positions,
    at: facts.now,
  }
  const found = latenessOf(task, context)
  return found && !('type' in found) ? [told, opened(found, context)] : [told]
}
