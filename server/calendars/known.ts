import type pg from 'pg'
import type { TenantCalendars } from './contract.ts'
import { type CalendarsRow, definitionsIn } from './definitions.ts'
import { type Sources, tenantCalendars } from './tenant-calendars.ts'

export interface KnownCalendars {
  readonly sources: Sources
  readonly calendars: TenantCalendars
}

/** How long what is only shown may lag behind, milliseconds. */
const freshFor = 3_000

interface Entry {
  readonly at: number
  mark: string | undefined
  readonly found: Promise<KnownCalendars>
}

/**
 * Calendars by government, kept in memory. The mark of an authority goes up with each change of a calendar, so whoever has
 * just loaded one needs to ask only where it is another mark; whoever hasn't sees them a few seconds late at most.
 */
export function createKnownCalendars(pool: pg.Pool) {
  const entries = new Map<string, Entry>()

  const ask = async (
    tenant: string,
    before: Promise<KnownCalendars> | undefined,
  ): Promise<KnownCalendars> => {
    const known = await before?.catch(() => undefined)
    const { rows } = await pool.query<CalendarsRow>({
      name: 'calendars_of',
      text: 'select * from laksana.calendars_of($1, $2)',
      values: [tenant, known?.sources.version ?? -1],
    })
    const [row] = rows
    if (!row) throw new Error(`there is no government ${tenant}`)
    const parents = new Map((row.units ?? []).map(({ unit, parent }) => [unit, parent]))
    const same = known?.sources.version === row.version
    if (same && isSameTree(parents, known.sources.parents)) return known
    const definitions = same ? known.sources.definitions : definitionsIn(row)
    const sources = { version: row.version, zone: row.zone, parents, definitions }
    return { sources, calendars: tenantCalendars(sources) }
  }

  return {
    find(tenant: string, mark?: string): Promise<KnownCalendars> {
      const kept = entries.get(tenant)
      const holds = mark === undefined ? kept && performance.now() - kept.at < freshFor : kept?.mark === mark
      if (kept && holds) return kept.found
      const found = ask(tenant, kept?.found)
      const entry: Entry = { at: performance.now(), mark, found }
      entries.set(tenant, entry)
      found.catch(() => entries.get(tenant) === entry && entries.delete(tenant))
      if (kept && mark === undefined) void keepMark(entry, kept)
      return found
    },
    /** The next who asks looks anew. */
    forget: (tenant: string): void => {
      const kept = entries.get(tenant)
      if (kept) entries.set(tenant, { ...kept, at: Number.NEGATIVE_INFINITY, mark: undefined })
    },
  }
}

/** What is still the same holds under the mark it was known by. */
async function keepMark(entry: Entry, before: Entry): Promise<void> {
  const [now, then] = await Promise.allSettled([entry.found, before.found])
  const same = now.status === 'fulfilled' && then.status === 'fulfilled' && now.value === then.value
  if (same) entry.mark = before.mark
}

function isSameTree(one: Sources['parents'], other: Sources['parents']): boolean {
  return one.size === other.size && [...one].every(([unit, parent]) => other.get(unit) === parent)
}
