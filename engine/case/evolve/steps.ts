import type { Arrival, CaseState, DoneStep, OpenTask } from '../state.ts'
import { type Handlers, without } from './handlers.ts'
import { withoutPapersOf } from './papers.ts'

/** Tokens: where the case stands, what is done, what is undone again. */
export const steps: Handlers<
  | 'StepActivated'
  | 'BranchArrived'
  | 'StepCompleted'
  | 'StepSkipped'
  | 'StepReturned'
  | 'CompletionWithdrawn'
  | 'SubprocedureEnded'
> = {
  StepActivated: (state, event) => {
    const task: OpenTask = {
      id: event.task,
      step: event.step,
      round: event.round,
      performers: event.performers,
      mode: event.mode,
      openedAt: event.at,
      past: event.past,
      ...(event.dueAt === undefined ? {} : { dueAt: event.dueAt }),
      ...(event.calling ? { calling: true as const } : {}),
      ...(event.points ? { points: event.points } : {}),
      ...(event.assignee === undefined ? {} : { claimedBy: event.assignee }),
      ...(event.joined ? { joined: event.joined } : {}),
    }
    return {
      ...state,
      tasks: { ...state.tasks, [task.id]: task },
      arrivals: consumed(state.arrivals, event.step, event.joined),
      rounds: { ...state.rounds, [event.step]: event.round },
    }
  },
  BranchArrived: (state, { at, from, past }) => ({
    ...state,
    arrivals: [...state.arrivals, { at, from, past }],
  }),
  StepCompleted: (state, event) => {
    const task = state.tasks[event.task]
    if (!task) throw new Error(`No task ${event.task} is open`)
    const done: DoneStep = {
      round: task.round,
      by: event.by,
      at: event.at,
      past: task.past,
      ...(event.outcome === undefined ? {} : { outcome: event.outcome }),
      ...(task.joined ? { joined: task.joined } : {}),
    }
    return {
      ...withoutPapersOf(state, event.task),
      tasks: without(state.tasks, [event.task]),
      done: { ...state.done, [event.step]: done },
    }
  },
  StepSkipped: (state, event) => {
    const done: DoneStep = {
      round: event.round,
      by: event.by,
      at: event.at,
      past: event.past,
      skipped: event.reason === undefined ? 'by-condition' : 'by-performer',
      ...(event.joined ? { joined: event.joined } : {}),
    }
    return {
      ...state,
      tasks: event.task === undefined ? state.tasks : without(state.tasks, [event.task]),
      arrivals: consumed(state.arrivals, event.step, event.joined),
      rounds: { ...state.rounds, [event.step]: event.round },
      done: { ...state.done, [event.step]: done },
    }
  },
  StepReturned: goneBack,
  CompletionWithdrawn: goneBack,
  SubprocedureEnded: (state, { caller, closed }) => ({
    ...state,
    tasks: without(state.tasks, closed),
    arrivals: state.arrivals.filter((arrival) => !arrival.at.startsWith(`${caller}/`)),
  }),
}

function goneBack(
  state: CaseState,
  event: { closed: readonly string[]; undone: readonly string[]; arrivals: readonly Arrival[] },
): CaseState {
  return {
    ...state,
    tasks: without(state.tasks, event.closed),
    done: without(state.done, event.undone),
    arrivals: event.arrivals,
  }
}

function consumed(
  arrivals: readonly Arrival[],
  step: string,
  joined: readonly Arrival[] | undefined,
): readonly Arrival[] {
  if (!joined) return arrivals
  const gone = new Set(joined.map(({ from, past }) => `${from} ${past}`))
  return arrivals.filter(({ at, from, past }) => at !== step || !gone.has(`${from} ${past}`))
}
