import type { Pause } from '#engine/working-time/index.ts'
import type { Clock } from '../clock.ts'
import { uuidFrom } from '../uuid-from.ts'

/** A case to be dated by a change of the calendars. */
export interface CaseToMove {
  readonly caseId: string
  /** Number of the change. */
  readonly version: number
  readonly forgives: boolean
}

/** Dates what is open in a case anew. Done again it answers as it did. */
export async function moveCase(
  clock: Clock,
  tenant: string,
  { caseId, version, forgives }: CaseToMove,
  pauses: readonly Pause[],
) {
  const answer = await clock.act({
    tenant,
    caseId,
    commandId: uuidFrom(`laksana/redate ${tenant} ${version} ${caseId}`),
    command: { type: 'RedateTasks', why: { kind: 'calendar', change: version }, pauses, forgives },
  })
  if (answer.kind === 'conflict') throw new Error(`others act on case ${caseId}`)
  return answer
}
