import type { Deliveries, DeliveryHandler } from '#server/platform/index.ts'
import { readPauses } from './moves/read-batch.ts'
import { type RedateParts, redate } from './moves/redate.ts'
import { redateLate } from './moves/redate-late.ts'
import { uuidFrom } from './uuid-from.ts'

/** A case was moved to another version of its procedure: what is open is due by the standards of that one. */
type RedateCaseBody = { readonly caseId: string; readonly version: number }

/** What the worker does for the clock: due times worked out anew, of one case or after a change of a calendar. */
export function clockDeliveries(parts: RedateParts): Deliveries {
  return new Map([
    ['redate-case', redateCase(parts)],
    ['redate', redate(parts)],
    ['redate-late', redateLate(parts)],
  ])
}

function redateCase({ tenants, clock }: RedateParts): DeliveryHandler {
  return async ({ id, tenant, body }) => {
    const { caseId, version } = body as unknown as RedateCaseBody
    const found = await tenants.withTenant(tenant, (queries) => readPauses(queries, tenant, [caseId]))
    const why = { kind: 'standard', change: version } as const
    const answer = await clock.act({
      tenant,
      caseId,
      commandId: uuidFrom(`laksana/delivery ${id}`),
      command: { type: 'RedateTasks', why, pauses: found.get(caseId) ?? [] },
    })
    if (answer.kind === 'conflict') throw new Error(`others act on case ${caseId}`)
  }
}
