import { type CaseEvent, pausesIn } from '#engine/case/index.ts'
import type { Pause } from '#engine/working-time/index.ts'
import {
  type Deliveries,
  type DeliveryHandler,
  listActs,
  type TenantDatabase,
  type TenantQueries,
  wholeEvents,
} from '#server/platform/index.ts'
import type { Clock } from './clock.ts'
import { uuidFrom } from './uuid-from.ts'

/** A case was moved to another version of its procedure: what is open is due by the standards of that one. */
type RedateCaseBody = { readonly caseId: string; readonly version: number }

/** What the worker does for the clock. */
export function clockDeliveries(tenants: TenantDatabase, clock: Clock): Deliveries {
  return new Map([['redate-case', redateCase(tenants, clock)]])
}

function redateCase(tenants: TenantDatabase, clock: Clock): DeliveryHandler {
  return async ({ id, tenant, body }) => {
    const { caseId, version } = body as unknown as RedateCaseBody
    const pauses = await tenants.withTenant(tenant, (queries) => listPauses(queries, caseId))
    const command = { type: 'RedateTasks', why: { kind: 'standard', change: version }, pauses } as const
    const answer = await clock.act({
      tenant,
      caseId,
      commandId: uuidFrom(`laksana/delivery ${id}`),
      command,
    })
    if (answer.kind === 'conflict') throw new Error(`others act on case ${caseId}`)
  }
}

/** All times in which a case stood still. */
async function listPauses(queries: TenantQueries, caseId: string): Promise<readonly Pause[]> {
  const acts = await listActs(queries, caseId, 0)
  const events = acts.flatMap((act) =>
    wholeEvents<CaseEvent>(act.events, act).map((event) => ({ at: act.at, event })),
  )
  return pausesIn(events)
}
