import type { CaseCommand, CaseEvent } from '#engine/case/index.ts'
import type { CommandAnswer, CommandPath, CommandRequest } from '#server/platform/index.ts'
import type { CasePathCode, SeatedCommand } from './path.ts'
import { touchedByCommand, touchedByEvents } from './touches.ts'

/** An act since the version a person looked at. */
export interface LaterAct {
  readonly official: string
  readonly events: readonly CaseEvent[]
}

export type SeenAnswer = CommandAnswer<CaseEvent, CasePathCode>

/** How often to try again when others keep acting on other things in the same case. */
const patience = 5

/**
 * Runs a command for somebody who looked at `seen`: acts of others since on the same thing make it a conflict; acts on
 * other things don't matter. Nothing more is read unless the case has moved on.
 */
export async function runAsSeen(
  path: CommandPath<SeatedCommand, CaseEvent, CasePathCode>,
  request: CommandRequest<SeatedCommand>,
  seen: number,
  listLater: (after: number) => Promise<readonly LaterAct[]>,
): Promise<SeenAnswer> {
  const { command } = request.command
  let expectedVersion = seen
  for (let tries = 0; tries < patience; tries++) {
    const answer = await path({ ...request, expectedVersion })
    if (answer.kind !== 'conflict' || answer.version <= expectedVersion) return answer
    const later = await listLater(seen)
    if (meets(command, later, request.official)) return answer
    expectedVersion = answer.version
  }
  return path(request)
}

function meets(command: CaseCommand, later: readonly LaterAct[], official: string): boolean {
  const touched = touchedByCommand(command)
  return later.some(
    (act) =>
      act.official !== official && [...touchedByEvents(act.events)].some((thing) => touched.has(thing)),
  )
}
