import { type RawBuilder, sql } from 'kysely'
import { ownersOf } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { InboxQuery } from './contract.ts'
import { ownersOfTeam } from './team.ts'

/** Whether a row of `laksana.task` is owed by the owner `o.owner`, as its index finds it. */
export const owedByOwner = sql<boolean>`(owner_key = laksana.owner_key(o.owner) and task.owner = o.owner)`

/**
 * The owners whose tasks a viewer asks for: one's own, or for a supervisor those of the whole team, which is every
 * performer bound to a position of the office or a firm, and every official who sits there.
 */
export function ownersAskedFor(viewer: Viewer, whose: InboxQuery['whose']): RawBuilder<{ owner: string }> {
  const supervises = viewer.position.capabilities.includes('supervise')
  return whose === 'team' && supervises ? ownersOfTeam(viewer, 'office') : ownersOf(viewer)
}
