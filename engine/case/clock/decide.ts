import { accept, type Decision, refusal, refuse } from '../../kernel/index.ts'
import { withRedatedLateness } from '../deviations/with-deviations.ts'
import type { CaseEvent } from '../events.ts'
import type { CaseFacts } from '../facts.ts'
import type { CaseState } from '../state.ts'
import type { ClockCommand, ClockCommandType } from './commands.ts'
import { escalateTask } from './escalate-task.ts'
import { redateTasks } from './redate-tasks.ts'

/** What is known of the world where nobody acts. */
export type ClockFacts = Pick<CaseFacts, 'now' | 'graph' | 'calendar' | 'calendarFor'>

type DecideByType = {
  readonly [T in ClockCommandType]: (
    command: Extract<ClockCommand, { type: T }>,
    state: CaseState,
    facts: ClockFacts,
  ) => readonly CaseEvent[]
}

const byType: DecideByType = { RedateTasks: redateTasks, EscalateTask: escalateTask }

/**
 * What an act of the clock leads to. It needs nobody's leave; `NothingDue`: what a job saw has changed since, and there is
 * nothing left to do. No person ever meets that.
 */
export function decideByClock(
  command: ClockCommand,
  state: CaseState,
  facts: ClockFacts,
): Decision<CaseEvent, 'NothingDue'> {
  const events = withRedatedLateness(byType[command.type](command as never, state, facts), state, facts)
  return events.length > 0 ? accept(...events) : refuse(refusal('NothingDue', {}))
}
