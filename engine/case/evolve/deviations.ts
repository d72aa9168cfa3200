import {
  countingFrom,
  type DeviationEvent,
  deviationEventTypes,
  evolveDeviations,
  withoutAccepted,
} from '../../deviation/index.ts'
import type { CaseState, Instant } from '../state.ts'
import type { Handlers } from './handlers.ts'

/** Those that are over leave the state with the next event on any. */
function withDeviation(state: CaseState, event: DeviationEvent): CaseState {
  const all = evolveDeviations(state.deviations, event)
  return { ...state, deviations: withoutAccepted(all, (task) => Object.hasOwn(state.tasks, task)) }
}

export const deviations = Object.fromEntries(
  deviationEventTypes.map((type) => [type, withDeviation]),
) as Handlers<DeviationEvent['type']>

/** Steps that were late before the case stood still get later again. */
export function countingOn(state: CaseState, at: Instant): CaseState {
  return state.deviations ? { ...state, deviations: countingFrom(state.deviations, at) } : state
}
