import type { CaseEvent, CaseEventType } from '../events.ts'
import type { CaseState, OpenTask, TaskId } from '../state.ts'

/** For each of some event types, how it changes the state. */
export type Handlers<T extends CaseEventType> = {
  readonly [K in T]: (state: CaseState, event: Extract<CaseEvent, { type: K }>) => CaseState
}

export function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  if (keys.length === 0) return record
  const gone = new Set(keys)
  return Object.fromEntries(Object.entries(record).filter(([key]) => !gone.has(key)))
}

/** The state with one open task changed. */
export function changeTask(state: CaseState, id: TaskId, change: (task: OpenTask) => OpenTask): CaseState {
  const task = state.tasks[id]
  if (!task) throw new Error(`No task ${id} is open`)
  return { ...state, tasks: { ...state.tasks, [id]: change(task) } }
}
