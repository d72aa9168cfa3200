import { sql } from 'kysely'
import type { OfficialSummary, UnitSummary } from '#server/directory/contract.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import type { RowNames } from './projection/rows.ts'

/** Everyone and every unit of one government, as lists and case files name them. */
export interface People extends RowNames {
  knows(id: string): boolean
  official(id: string): string
  findUnit(id: string): UnitSummary | undefined
  /** Name, and the chair held now; an official who holds none or has left keeps the name. */
  summary(official: string): OfficialSummary
  positionTitle(position: string): string
  /** Titles of the positions that lead a unit. */
  headsOf(unit: string): readonly string[]
  /** Titles of the positions bound to a performer. */
  positionsFor(procedure: string, performer: string): readonly string[]
  /** Units of the positions bound to a performer. */
  unitsFor(procedure: string, performer: string): readonly string[]
  /** Who holds a position bound to a performer now. */
  holdersFor(procedure: string, performer: string): readonly string[]
  /** Who holds a position in a unit now. */
  membersOf(unit: string): readonly string[]
  /** Who holds a position in any unit of the office that builds. */
  officeMembers(): readonly string[]
}

interface Rows {
  readonly units: readonly UnitSummary[] | null
  readonly officials: readonly { readonly id: string; readonly name: string }[] | null
  readonly positions:
    | readonly {
        readonly id: string
        readonly title: string
        readonly unit: string
        readonly superior: string | null
      }[]
    | null
  readonly seats: readonly { readonly official: string; readonly position: string }[] | null
  readonly bindings: readonly { readonly key: string; readonly position: string }[] | null
}

/** How long a name may lag behind the directory. What anyone may do never comes from here. */
const freshFor = 30_000

/** Names by tenant, read whole and kept half a minute; sooner anew when an id isn't known. */
export function createPeople(tenants: TenantDatabase, now: () => string) {
  const known = new Map<string, { readonly at: number; readonly people: Promise<People> }>()

  const load = (tenant: string): Promise<People> => {
    const people = readRows(tenants, tenant, now()).then(peopleFrom)
    const entry = { at: performance.now(), people }
    known.set(tenant, entry)
    people.catch(() => known.get(tenant) === entry && known.delete(tenant))
    return people
  }

  return async (tenant: string, ...needed: readonly string[]): Promise<People> => {
    const kept = known.get(tenant)
    const people = await (kept && performance.now() - kept.at < freshFor ? kept.people : load(tenant))
    return needed.every(people.knows) || people !== (await kept?.people) ? people : load(tenant)
  }
}

function readRows(tenants: TenantDatabase, tenant: string, at: string): Promise<Rows> {
  return tenants.withTenant(tenant, async (queries) => {
    const { rows } = await sql<Rows>`
      with today as (
        select (${at}::timestamptz at time zone t.zone)::date as day from laksana.tenant t where t.tenant_id = ${tenant}
      )
      select
        (select json_agg(json_build_object('id', unit_id, 'name', name, 'kind', kind))
          from laksana.unit where tenant_id = ${tenant}) as units,
        (select json_agg(json_build_object('id', official_id, 'name', name))
          from laksana.official where tenant_id = ${tenant}) as officials,
        (select json_agg(json_build_object('id', position_id, 'title', title, 'unit', unit_id,
            'superior', superior_position_id) order by position_id)
          from laksana.position where tenant_id = ${tenant}) as positions,
        (select json_agg(json_build_object('official', h.official_id, 'position', h.position_id)
            order by array_position(array['definitive', 'acting', 'stand-in'], h.kind), h.holding_id)
          from laksana.holding h
          join laksana.official o on o.tenant_id = ${tenant} and o.official_id = h.official_id
          cross join today
          where h.tenant_id = ${tenant} and h.from_on <= day and (h.until_on is null or h.until_on >= day)
            and (o.left_on is null or o.left_on > day)) as seats,
        (select json_agg(json_build_object('key', procedure_id || '/' || performer_id, 'position', position_id)
            order by position_id)
          from laksana.performer_binding where tenant_id = ${tenant}) as bindings`.execute(queries)
    return rows[0]!
  })
}

function peopleFrom(rows: Rows): People {
  const units = new Map(rows.units?.map((unit) => [unit.id, unit]))
  const names = new Map(rows.officials?.map(({ id, name }) => [id, name]))
  const positions = new Map(rows.positions?.map((position) => [position.id, position]))
  const seats = rows.seats ?? []
  const chairOf = new Map([...seats].reverse().map(({ official, position }) => [official, position]))
  const bound = Map.groupBy(rows.bindings ?? [], ({ key }) => key)
  const boundTo = (procedure: string, performer: string) =>
    bound.get(`${procedure}/${performer}`)?.map(({ position }) => position) ?? []
  const holders = (in_: (position: string) => boolean) => [
    ...new Set(seats.filter(({ position }) => in_(position)).map(({ official }) => official)),
  ]
  const title = (position: string | undefined) => positions.get(position ?? '')?.title ?? position ?? ''
  const unitName = (id: string) => units.get(id)?.name ?? id
  const officialName = (id: string) => names.get(id) ?? id
  return {
    knows: (id) => units.has(id) || names.has(id),
    unit: unitName,
    official: officialName,
    findUnit: (id) => units.get(id),
    positionTitle: title,
    summary: (id) => {
      const chair = chairOf.get(id)
      const unit = positions.get(chair ?? '')?.unit
      return {
        id,
        name: officialName(id),
        position: title(chair),
        unit: unit === undefined ? '' : unitName(unit),
      }
    },
    headsOf: (unit) =>
      [...positions.values()]
        .filter((each) => each.unit === unit && positions.get(each.superior ?? '')?.unit !== unit)
        .map((each) => each.title),
    positionsFor: (procedure, performer) => boundTo(procedure, performer).map(title),
    unitsFor: (procedure, performer) =>
      boundTo(procedure, performer).flatMap((position) => positions.get(position)?.unit ?? []),
    holdersFor: (procedure, performer) => {
      const these = new Set(boundTo(procedure, performer))
      return holders((position) => these.has(position))
    },
    membersOf: (unit) => holders((position) => positions.get(position)?.unit === unit),
    officeMembers: () =>
      holders((position) => units.get(positions.get(position)?.unit ?? '')?.kind === 'office'),
  }
}
