import type { TaskId } from '../state.ts'
import { changeTask, type Handlers } from './handlers.ts'

/** Who holds a task, and what is prepared or given on it before it is done. */
export const tasks: Handlers<
  | 'DraftSaved'
  | 'TaskClaimed'
  | 'TaskReleased'
  | 'TaskAssigned'
  | 'TaskHandedOver'
  | 'TaskEscalated'
  | 'PartCompleted'
  | 'SignaturesAwaited'
  | 'OutputSigned'
> = {
  DraftSaved: (state, { task, draft }) => changeTask(state, task, (open) => ({ ...open, draft })),
  TaskClaimed: (state, { task, by }) => hold(state, task, by),
  TaskAssigned: (state, { task, to }) => hold(state, task, to),
  TaskHandedOver: (state, { task, to }) => hold(state, task, to),
  // The log keeps it; nothing is decided by it.
  TaskEscalated: (state) => state,
  TaskReleased: (state, { task }) => changeTask(state, task, ({ claimedBy: _, ...open }) => open),
  PartCompleted: (state, { task, performer, by, outcome, reason }) =>
    changeTask(state, task, ({ draft: _, ...open }) => ({
      ...open,
      given: open.given ?? given(by, outcome, reason),
      parts: [...(open.parts ?? []), { performer, by }],
    })),
  SignaturesAwaited: (state, { task, outcome, reason, by }) =>
    changeTask(state, task, ({ draft: _, ...open }) => ({ ...open, given: given(by, outcome, reason) })),
  OutputSigned: (state, { task, document, performer, by }) =>
    changeTask(state, task, (open) => ({
      ...open,
      signatures: [...(open.signatures ?? []), { document, performer, by }],
    })),
}

type State = Parameters<typeof changeTask>[0]

function hold(state: State, task: TaskId, by: string): State {
  return changeTask(state, task, (open) => ({ ...open, claimedBy: by }))
}

function given(by: string, outcome: string | undefined, reason: string | undefined) {
  return { by, ...(outcome === undefined ? {} : { outcome }), ...(reason === undefined ? {} : { reason }) }
}
