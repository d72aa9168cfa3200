import {
  type DispositionEvent,
  dispositionEventTypes,
  evolveDispositions,
  withoutAnswered,
} from '../../disposition/index.ts'
import type { CaseState } from '../state.ts'
import type { Handlers } from './handlers.ts'

/** Those that are over leave the state with the next act on any. */
function withDisposition(state: CaseState, event: DispositionEvent): CaseState {
  const all = evolveDispositions(state.dispositions, event)
  return { ...state, dispositions: withoutAnswered(all, (task) => Object.hasOwn(state.tasks, task)) }
}

export const dispositions = Object.fromEntries(
  dispositionEventTypes.map((type) => [type, withDisposition]),
) as Handlers<DispositionEvent['type']>

/** A case that closes leaves no answer owed. */
export function withoutOpenDispositions(state: CaseState): CaseState {
  return state.dispositions ? { ...state, dispositions: { ...state.dispositions, open: {} } } : state
}
