import type { CaseCalendars, CaseState } from '#engine/case/index.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import { caseCalendars, createPeople } from '#server/cases/index.ts'
import type { TenantDatabase } from '#server/platform/index.ts'

/** Gives the calendars that a case runs by, those of units among them. */
export function createRunBy(
  tenants: TenantDatabase,
  calendars: Pick<Calendars, 'of'>,
  now: () => string,
): (tenant: string, of: { readonly state: CaseState; readonly graph: StepGraph }) => Promise<CaseCalendars> {
  const people = createPeople(tenants, now)
  return async (tenant, { state, graph }) => {
    const [known, names] = await Promise.all([calendars.of(tenant), people(tenant, state.applicant)])
    return caseCalendars(known, state, graph, names)
  }
}
