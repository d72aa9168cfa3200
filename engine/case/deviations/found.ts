import type { PerformerId } from '../../procedure/definition.ts'
import type { ClockFacts } from '../clock/decide.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseState } from '../state.ts'

type Opened = Extract<CaseEvent, { type: 'DeviationOpened' }>

/** What has to be known to see one: what was done by whom doesn't matter, and the clock may see one too. */
export interface Clocked {
  readonly state: CaseState
  readonly facts: ClockFacts
}

/** A missed standard, before it has its number. */
export type Found = Omit<Opened, 'type' | 'deviation' | 'at'>

/** Those who answer to the office for what they do. Its applicant doesn't: what it owes is told as its own time. */
export function accountable(performers: readonly PerformerId[], { facts }: Clocked): readonly PerformerId[] {
  return performers.filter((performer) => facts.graph.performers.get(performer)?.kind !== 'applicant')
}

/** With the next number of the case. */
export function opened(found: Found, context: Clocked): Opened {
  const deviation = String((context.state.deviations?.made ?? 0) + 1)
  return { type: 'DeviationOpened', deviation, ...found, at: context.facts.now }
}
