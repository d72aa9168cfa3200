import { type CaseCommand, type CaseFacts, type CaseState, caseDecider } from '#engine/case/index.ts'
import type { CaseKeys } from './texts/keys.ts'
import { openTexts, sealEvent } from './texts/sealing.ts'

interface OpenFacts extends CaseFacts {
  /** Under which texts go into the log; null for a case that is being opened. */
  readonly keys: CaseKeys | null
  /** Taken for a case that can be submitted. */
  readonly reference?: string
}

/** Decides on the state with its texts opened; the events have theirs sealed, as they are stored and hashed. */
export function decideOpenly(command: CaseCommand, state: CaseState, facts: OpenFacts) {
  const { keys } = facts
  const asked = numbered(command, facts.reference)
  const decision = caseDecider.decide(asked, keys ? openTexts(state, keys) : state, facts)
  if (!decision.accepted || !keys) return decision
  return { ...decision, events: decision.events.map((event) => sealEvent(event, keys)) }
}

function numbered(command: CaseCommand, reference: string | undefined): CaseCommand {
  return command.type === 'SubmitCase' && reference !== undefined ? { ...command, reference } : command
}
