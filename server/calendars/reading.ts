import { type CalendarDefinition, dayOf, importDays } from '#engine/working-time/index.ts'
import { readDaysFromCsv, readDaysFromIcal } from '#library/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import { daysOfYear, definitionOf } from './apply-change.ts'
import type { CalendarChangeItem, CalendarYear, DayFileSent, ImportTrial } from './contract.ts'
import type { KnownCalendars } from './known.ts'
import { nationDefinition } from './nation.ts'

type Read = Extract<ImportTrial, { kind: 'read' }>

/** Units that build, and agencies: a firm's calendar is its own affair. */
export async function readYear(
  tenants: TenantDatabase,
  viewer: Viewer,
  { calendars, sources }: KnownCalendars,
  unit: string,
  year: number,
): Promise<CalendarYear | null> {
  if (unit !== '' && !sources.parents.has(unit)) return null
  const units = await tenants.withTenant(viewer.tenant.id, (queries) =>
    queries
      .selectFrom('unit')
      .select(['unit_id as id', 'name'])
      .where('tenant_id', '=', viewer.tenant.id)
      .where('kind', '<>', 'third-party')
      .orderBy('name')
      .execute(),
  )
  const calendar = calendars.of(unit)
  return {
    version: calendars.version,
    unit,
    year,
    days: daysOfYear(year).map((on) => ({ on, ...calendar.dayOn(dayOf(on)) })),
    own: definitionOf(sources.definitions, unit),
    national: nationDefinition().days.filter(({ on }) => on.startsWith(`${year}-`)),
    owners: [{ id: '', name: viewer.tenant.name }, ...units].map((each) => ({
      ...each,
      hasOwn: sources.definitions.has(each.id),
    })),
  }
}

/** The register, newest first. */
export async function listChanges(
  tenants: TenantDatabase,
  { tenant }: Viewer,
): Promise<readonly CalendarChangeItem[]> {
  const rows = await tenants.withTenant(tenant.id, (queries) =>
    queries
      .selectFrom('calendar_change as c')
      .innerJoin('redating as r', (join) =>
        join.onRef('r.tenant_id', '=', 'c.tenant_id').onRef('r.version', '=', 'c.version'),
      )
      .leftJoin('unit as u', (join) =>
        join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.unit_id', '=', 'c.unit_id'),
      )
      .leftJoin('official as o', (join) =>
        join.onRef('o.tenant_id', '=', 'c.tenant_id').onRef('o.official_id', '=', 'c.official_id'),
      )
      .leftJoin('position as p', (join) =>
        join.onRef('p.tenant_id', '=', 'c.tenant_id').onRef('p.position_id', '=', 'c.position_id'),
      )
      .selectAll('c')
      .select([
        'u.name as unit',
        'o.name as official',
        'p.title',
        'r.cases',
        'r.tasks',
        'r.ended_at',
        'r.forgives',
      ])
      .select((all) =>
        all
          .selectFrom('redating_late as l')
          .select((late) => late.fn.countAll<string>().as('late'))
          .whereRef('l.tenant_id', '=', 'c.tenant_id')
          .whereRef('l.version', '=', 'c.version')
          .as('late'),
      )
      .where('c.tenant_id', '=', tenant.id)
      .orderBy('c.version', 'desc')
      .limit(100)
      .execute(),
  )
  return rows.map((row) => ({
    version: row.version,
    unit: row.unit_id,
    unitName: row.unit ?? (row.unit_id === '' ? tenant.name : row.unit_id),
    what: row.what as CalendarChangeItem['what'],
    before: row.before as CalendarDefinition,
    after: row.after as CalendarDefinition,
    reason: row.reason,
    at: row.at,
    by: { official: row.official ?? row.official_id, position: row.title ?? row.position_id },
    redating: {
      ...{ cases: row.cases, tasks: row.tasks, late: Number(row.late) },
      ...{ endedAt: row.ended_at, forgives: row.forgives },
    },
  }))
}

/** What a file would bring; nothing is stored. */
export function readDayFile(
  { unit, year, format, text, otherwise }: DayFileSent,
  { sources }: KnownCalendars,
): Read {
  const read = format === 'csv' ? readDaysFromCsv : readDaysFromIcal
  const { days, mistakes } = read(text, otherwise)
  const standing = definitionOf(sources.definitions, unit).days
  return { kind: 'read', found: importDays(year, days, standing), mistakes }
}
