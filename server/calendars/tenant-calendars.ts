import { type CalendarDefinition, resolveCalendar, type WorkingCalendar } from '#engine/working-time/index.ts'
import type { TenantCalendars } from './contract.ts'
import { nationDefinition } from './nation.ts'

/** What the calendars of a government are made of. */
export interface Sources {
  readonly version: number
  readonly zone: string
  /** Of each unit the one above it. */
  readonly parents: ReadonlyMap<string, string | null>
  readonly definitions: ReadonlyMap<string, CalendarDefinition>
}

/** Calendars of one version; each is made when it is first asked for, and remembers its days. */
export function tenantCalendars({ version, zone, parents, definitions }: Sources): TenantCalendars {
  const known = new Map<string, WorkingCalendar>()
  const ownerFor = (unit: string): string =>
    chainOf(unit, parents).find((each) => definitions.has(each)) ?? ''
  return {
    version,
    ownerFor,
    hasUnits: [...definitions.keys()].some((each) => each !== ''),
    of(unit = '') {
      const owner = ownerFor(unit)
      const kept = known.get(owner)
      if (kept) return kept
      const calendar = resolveCalendar(zone, layersFor(owner, { parents, definitions }))
      known.set(owner, calendar)
      return calendar
    },
  }
}

/** From the nation to the unit, those that say something. */
export function layersFor(
  unit: string,
  { parents, definitions }: Pick<Sources, 'parents' | 'definitions'>,
): readonly CalendarDefinition[] {
  const units = [...chainOf(unit, parents), '']
  return [nationDefinition(), ...units.reverse().flatMap((each) => definitions.get(each) ?? [])]
}

/** A unit and those above it, the nearest first. */
function chainOf(unit: string, parents: Sources['parents']): readonly string[] {
  const chain: string[] = []
  for (let at: string | null = unit; at && !chain.includes(at); at = parents.get(at) ?? null) chain.push(at)
  return chain
}
