import type { CaseCalendars, CaseState } from '#engine/case/index.ts'
import type { PerformerId } from '#engine/procedure/definition.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { TenantCalendars } from '#server/calendars/contract.ts'
import type { People } from './people.ts'

export interface OwnedCalendars extends CaseCalendars {
  /** Whose calendar a step runs by: a unit's, or '' for the government's. */
  ownerFor(performers: readonly PerformerId[]): string
}

/**
 * By which calendars the due times of a case run: the government's, and for a step whose performers all sit in one unit
 * with a calendar of its own that unit's. Who sits where is what is bound to the procedure today; an applicant's step is
 * the applicant's unit's.
 */
export function caseCalendars(
  calendars: TenantCalendars,
  { applicant }: Pick<CaseState, 'applicant'>,
  graph: StepGraph,
  people: Pick<People, 'unitsFor'>,
): OwnedCalendars {
  const ownerFor = (performers: readonly PerformerId[]): string => {
    const units = performers.flatMap((performer) =>
      graph.performers.get(performer)?.kind === 'applicant'
        ? [applicant]
        : people.unitsFor(graph.procedure.id, performer),
    )
    const [owner = '', ...others] = new Set(units.map(calendars.ownerFor))
    return others.length === 0 ? owner : ''
  }
  return {
    calendar: calendars.of(),
    calendarFor: (performers) => calendars.of(ownerFor(performers)),
    ownerFor,
  }
}
