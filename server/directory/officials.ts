import { sql } from 'kysely'
import type { PerformerId, ProcedureId } from '#engine/procedure/definition.ts'
import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { DemoAccount, OfficialSummary, UnitSummary, Viewer } from './contract.ts'

/** Agencies of the viewer's government, by name. */
export function listAgencies(database: TenantDatabase, { tenant }: Viewer): Promise<readonly UnitSummary[]> {
  return database.withTenant(tenant.id, (queries) =>
    queries
      .selectFrom('unit')
      .select(['unit_id as id', 'name', 'kind'])
      .where('tenant_id', '=', tenant.id)
      .where('kind', '=', 'agency')
      .orderBy('name')
      .execute(),
  )
}

/**
 * Who may perform a performer: holders of the positions bound to it. A performer bound to none (a team formed while the
 * case runs, the applicant) is chosen from the viewer's agency, or from the whole office.
 */
export function listPerformersOf(
  database: TenantDatabase,
  { tenant, position }: Viewer,
  at: string,
  procedure: ProcedureId,
  performer: PerformerId,
): Promise<readonly OfficialSummary[]> {
  return database.withTenant(tenant.id, async (queries) => {
    const seats = seatsOn(queries, tenant, at)
    const bound = await seats
      .innerJoin('performer_binding as b', (join) =>
        join.onRef('b.tenant_id', '=', 'p.tenant_id').onRef('b.position_id', '=', 'p.position_id'),
      )
      .where('b.procedure_id', '=', procedure)
      .where('b.performer_id', '=', performer)
      .execute()
    if (bound.length > 0) return summaries(bound)
    return colleagues(seats, position.unit)
  })
}

/** Officials of the viewer's own side: of the whole office, or of the own agency or firm. */
export function listColleagues(
  database: TenantDatabase,
  { tenant, position }: Viewer,
  at: string,
): Promise<readonly OfficialSummary[]> {
  return database.withTenant(tenant.id, (queries) => colleagues(seatsOn(queries, tenant, at), position.unit))
}

type Seats = ReturnType<typeof seatsOn>

async function colleagues(seats: Seats, unit: UnitSummary): Promise<readonly OfficialSummary[]> {
  return summaries(
    await (unit.kind === 'office'
      ? seats.where('u.kind', '=', 'office')
      : seats.where('u.unit_id', '=', unit.id)
    ).execute(),
  )
}

/** Every account of a demo government, with what it is good for. */
export async function listDemoAccounts(
  database: TenantDatabase,
  at: string,
): Promise<readonly DemoAccount[]> {
  const accounts: DemoAccount[] = []
  for (const row of await database.listPublicTenants()) {
    if (!row.demo) continue
    const tenant = { id: row.tenant_id, name: row.name, office: row.office_name, zone: row.zone }
    const seats = await database.withTenant(tenant.id, (queries) =>
      seatsOn(queries, tenant, at).where('o.email', 'is not', null).orderBy('p.position_id').execute(),
    )
    const theirs = oncePerOfficial(seats).map((seat) => ({
      tenant,
      position: seat.position,
      unit: seat.unit,
      email: seat.email ?? '',
      part: partOf(seat),
    }))
    accounts.push(...theirs.toSorted((a, b) => partOrder.indexOf(a.part) - partOrder.indexOf(b.part)))
  }
  return accounts
}

/** First those who work on a case, in the order it meets them. */
const partOrder: readonly DemoAccount['part'][] = [
  'applicant',
  'office',
  'third-party',
  'inspector',
  'administrator',
]

function partOf(seat: {
  readonly kind: UnitSummary['kind']
  readonly capabilities: readonly string[]
}): DemoAccount['part'] {
  if (seat.capabilities.includes('administer')) return 'administrator'
  if (seat.capabilities.includes('inspect')) return 'inspector'
  return seat.kind === 'agency' ? 'applicant' : seat.kind
}

/** Who sits where on the day of an instant, in the tenant's zone; an official once a chair. */
function seatsOn(queries: TenantQueries, tenant: Viewer['tenant'], at: string) {
  const today = sql<string>`(${at}::timestamptz at time zone ${tenant.zone})::date`
  return queries
    .selectFrom('holding as h')
    .innerJoin('official as o', (join) =>
      join.onRef('o.tenant_id', '=', 'h.tenant_id').onRef('o.official_id', '=', 'h.official_id'),
    )
    .innerJoin('position as p', (join) =>
      join.onRef('p.tenant_id', '=', 'h.tenant_id').onRef('p.position_id', '=', 'h.position_id'),
    )
    .innerJoin('unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.unit_id', '=', 'p.unit_id'),
    )
    .select([
      'o.official_id as id',
      'o.name',
      'o.email',
      'p.title as position',
      'p.capabilities',
      'u.name as unit',
      'u.kind',
    ])
    .where('h.tenant_id', '=', tenant.id)
    .where('h.from_on', '<=', today)
    .where((where) => where.or([where('h.until_on', 'is', null), where('h.until_on', '>=', today)]))
    .where((where) => where.or([where('o.left_on', 'is', null), where('o.left_on', '>', today)]))
    .orderBy(sql`array_position(array['definitive', 'acting', 'stand-in'], h.kind)`)
    .orderBy('o.name')
}

function summaries(seats: readonly OfficialSummary[]): readonly OfficialSummary[] {
  return oncePerOfficial(seats).map(({ id, name, position, unit }) => ({ id, name, position, unit }))
}

function oncePerOfficial<T extends { readonly id: string }>(seats: readonly T[]): readonly T[] {
  return seats.filter(({ id }, index) => seats.findIndex((seat) => seat.id === id) === index)
}
