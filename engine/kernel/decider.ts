import type { Refusal } from './refusal.ts'

/** What a command leads to: the events that become true together, or the one reason why not. */
export type Decision<Event, Code extends string = string> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusal: Refusal<Code> }

/**
 * The shape every decider shares. `decide` and `evolve` are pure: what they need of the world arrives in `facts`.
 * `evolve` needs the events alone, so a state can always be rebuilt from the log.
 */
export interface Decider<State, Command, Event, Facts, Code extends string = string> {
  readonly initial: State
  decide(command: Command, state: State, facts: Facts): Decision<Event, Code>
  evolve(state: State, event: Event): State
}

export function accept<Event>(...events: readonly Event[]): Decision<Event, never> {
  return { accepted: true, events }
}

export function refuse<Code extends string>(refusal: Refusal<Code>): Decision<never, Code> {
  return { accepted: false, refusal }
}
