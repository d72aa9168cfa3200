import { applicationTask } from '../../paper/index.ts'
import { reindexArrival, reindexPast } from '../past.ts'
import type { Arrival, CaseState, ClosedCase, OpenTask } from '../state.ts'
import { redated, withoutDueTime } from './contents.ts'
import { countingOn } from './deviations.ts'
import { withoutOpenDispositions } from './dispositions.ts'
import { type Handlers, without } from './handlers.ts'
import { withoutPapersOf } from './papers.ts'

/** The case as a whole: opened, submitted, standing still, over, begun again, moved to another version. */
export const closing: Handlers<
  | 'CaseOpened'
  | 'CaseSubmitted'
  | 'CaseSuspended'
  | 'CaseResumed'
  | 'TasksRedated'
  | 'CaseEnded'
  | 'CaseWithdrawn'
  | 'CaseCancelled'
  | 'CaseReopened'
  | 'VersionChanged'
> = {
  CaseOpened: (state, { procedure, applicant, channel, by, at, linkedTo }) => ({
    ...state,
    status: 'draft',
    procedure,
    applicant,
    openedBy: by,
    openedAt: at,
    ...(channel === 'registry' ? {} : { requestedBy: by }),
    ...(linkedTo ? { linkedTo } : {}),
  }),
  CaseSubmitted: (state, { reference }) => ({
    ...withoutPapersOf(state, applicationTask),
    status: 'running',
    reference,
  }),
  CaseSuspended: (state, { at, by, reason, waitingFor }) => ({
    ...state,
    status: 'suspended',
    suspension: { at, by, reason, waitingFor },
  }),
  CaseResumed: ({ suspension: _, ...state }, { at, stood, dueAt }) => {
    const resumed = { ...state, status: 'running' } as const
    const stops = stood && { stops: [...(state.stops ?? []), { ...stood, until: at }] }
    return countingOn(redated({ ...resumed, ...stops }, dueAt), at)
  },
  TasksRedated: (state, { dueAt, undated = [] }) => undated.reduce(withoutDueTime, redated(state, dueAt)),
  CaseEnded: (state, { ending, at, from, duties }) => ({
    ...closed(state, { ending, at, from }),
    status: 'ended',
    duties,
  }),
  CaseWithdrawn: (state, { at, reason }) => ({
    ...closed(state, { at, from: null, reason }),
    status: 'withdrawn',
  }),
  CaseCancelled: (state, { at, reason }) => ({
    ...closed(state, { at, from: null, reason }),
    status: 'cancelled',
  }),
  CaseReopened: ({ ended: _, ...state }) => ({ ...state, status: 'running', duties: [] }),
  VersionChanged: (state, { to, orders, gone }) => ({
    ...state,
    procedure: { ...state.procedure, version: to },
    tasks: mapValues(state.tasks, (task) => reindexed(task, orders)),
    done: mapValues(without(state.done, gone), (done) => reindexed(done, orders)),
    arrivals: state.arrivals.map((arrival) => reindexArrival(arrival, orders)),
  }),
}

/**
 * Everything open closes, and nobody owes an answer to a disposition any more; a reopening brings back what stood open,
 * without drafts, claims and dispositions.
 */
function closed(state: CaseState, how: Omit<ClosedCase, 'tasks' | 'arrivals'>): CaseState {
  const { suspension: _, ...rest } = withoutOpenDispositions(state)
  const tasks = mapValues(state.tasks, ({ draft: _draft, claimedBy: _claim, ...task }) => task)
  return { ...rest, tasks: {}, arrivals: [], ended: { ...how, tasks, arrivals: state.arrivals } }
}

function reindexed<T extends Pick<OpenTask, 'past'> & { readonly joined?: readonly Arrival[] }>(
  held: T,
  orders: readonly number[],
): T {
  const past = reindexPast(held.past, orders)
  if (!held.joined) return { ...held, past }
  return { ...held, past, joined: held.joined.map((arrival) => reindexArrival(arrival, orders)) }
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}
