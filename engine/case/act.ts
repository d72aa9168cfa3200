import type { Context } from './context.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { CaseState } from './state.ts'

/** One act while it unfolds: each event is true at once for what follows from it. */
export class Act implements Context {
  readonly facts: Context['facts']
  readonly events: CaseEvent[] = []
  state: CaseState

  constructor(context: Context) {
    this.facts = context.facts
    this.state = context.state
  }

  emit(event: CaseEvent): void {
    this.events.push(event)
    this.state = evolve(this.state, event)
  }
}
