import type { CaseEvent, CaseEventType } from './events.ts'
import { closing } from './evolve/closing.ts'
import { contents } from './evolve/contents.ts'
import { deviations } from './evolve/deviations.ts'
import { dispositions } from './evolve/dispositions.ts'
import { papers } from './evolve/papers.ts'
import { schedule } from './evolve/schedule.ts'
import { steps } from './evolve/steps.ts'
import { tasks } from './evolve/tasks.ts'
import type { CaseState } from './state.ts'

type EvolveByType = { readonly [T in CaseEventType]: (state: CaseState, event: never) => CaseState }

const byType: EvolveByType = {
  ...tasks,
  ...steps,
  ...contents,
  ...schedule,
  ...papers,
  ...dispositions,
  ...deviations,
  ...closing,
}

/** The types of event that change a state; the rest of the world may rely on the list being whole. */
export const evolvedEventTypes = Object.keys(byType) as readonly CaseEventType[]

/** The next state, from the event alone. */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  return byType[event.type](state, event as never)
}
