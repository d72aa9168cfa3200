import { sql } from 'kysely'
import type { TimeStandard } from '#engine/procedure/definition.ts'
import type { OfficialSummary, Viewer } from '#server/directory/contract.ts'
import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { Procedures } from '#server/procedures/contract.ts'
import type { Load, OfficialLoad, Workload } from './contract.ts'
import { ownersOfTeam, positionsOf, scopeOf } from './team.ts'

/** 37.5 hours a week over five days (Perpres 21/2023). */
const minutesOfDay = 450

/** Open tasks of one step that one official holds, or nobody. */
interface Heap {
  readonly holder: string | null
  readonly procedure: string
  readonly version: number
  readonly step: string
  readonly open: number
  readonly late: number
  readonly soon: number
}

interface Seated extends OfficialSummary {
  readonly seated: boolean
  readonly replaced: boolean
  readonly waiting: number
}

/** Who of the team has how much to do. Tasks are counted in one pass, the standards come from the SOPs. */
export async function readWorkload(
  tenants: TenantDatabase,
  procedures: Pick<Procedures, 'getGraph'>,
  viewer: Viewer,
  now: string,
): Promise<Workload | null> {
  const found = await tenants.withTenant(viewer.tenant.id, async (queries) => {
    const scope = await scopeOf(queries, viewer)
    if (scope === null) return null
    const heaps = await countHeaps(queries, viewer, scope, now)
    const holders = heaps.flatMap(({ holder }) => holder ?? [])
    return { scope, heaps, people: await listTeam(queries, viewer, scope, holders, now) }
  })
  if (!found) return null
  const minutes = await standardsOf(procedures, viewer.tenant.id, found.heaps)
  const byHolder = Map.groupBy(found.heaps, ({ holder }) => holder)
  const officials = found.people.map(
    ({ seated, replaced, waiting, ...official }): OfficialLoad => ({
      official,
      chair: seated ? (replaced ? 'replaced' : 'held') : 'none',
      waiting,
      ...loadOf(byHolder.get(official.id) ?? [], minutes),
    }),
  )
  return {
    scope: found.scope,
    officials: officials.toSorted(byNeed),
    unheld: loadOf(byHolder.get(null) ?? [], minutes),
  }
}

/** Work that nobody can do comes first, then what is late, then what will be soon. */
function byNeed(a: OfficialLoad, b: OfficialLoad): number {
  const stranded = (load: OfficialLoad) => Number(load.chair === 'none' && load.open > 0)
  return (
    stranded(b) - stranded(a) ||
    b.late - a.late ||
    b.dueSoon - a.dueSoon ||
    b.open - a.open ||
    a.official.name.localeCompare(b.official.name, 'id')
  )
}

async function countHeaps(
  queries: TenantQueries,
  viewer: Viewer,
  scope: Workload['scope'],
  now: string,
): Promise<readonly Heap[]> {
  const { rows } = await sql<Heap>`
    select claimed_by as holder, procedure_id as procedure, procedure_version as version, step_id as step,
      count(*)::int as open,
      (count(*) filter (where not suspended and due_at < ${now}::timestamptz))::int as late,
      (count(*) filter (where not suspended and due_at >= ${now}::timestamptz
        and due_at < ${now}::timestamptz + interval '7 days'))::int as soon
    from (
      select case_id, task_id, min(claimed_by) as claimed_by, min(procedure_id) as procedure_id,
        min(procedure_version) as procedure_version, min(step_id) as step_id, min(due_at) as due_at,
        bool_and(suspended) as suspended
      from laksana.task
      where tenant_id = ${viewer.tenant.id} and owner in (select owner from ${ownersOfTeam(viewer, scope)} o)
      group by case_id, task_id) each_once
    group by 1, 2, 3, 4`.execute(queries)
  return rows
}

/** Officials who sit in the scope today, and those who hold tasks of it without sitting there. */
async function listTeam(
  queries: TenantQueries,
  viewer: Viewer,
  scope: Workload['scope'],
  holders: readonly string[],
  now: string,
): Promise<readonly Seated[]> {
  const tenant = viewer.tenant.id
  const day = sql`(${now}::timestamptz at time zone ${viewer.tenant.zone})::date`
  const held = JSON.stringify([...new Set(holders)])
  const { rows } = await sql<Seated>`
    with seat as (
      select h.*, p.title, u.name as unit from laksana.holding h
      join laksana.position p on p.tenant_id = ${tenant} and p.position_id = h.position_id
      join laksana.unit u on u.tenant_id = ${tenant} and u.unit_id = p.unit_id
      where h.tenant_id = ${tenant} and h.from_on <= ${day} and (h.until_on is null or h.until_on >= ${day})
    ), owed as (
      select owner, count(*)::int as waiting from laksana.task
      where tenant_id = ${tenant} and claimed_by is null and owner like 'official:%' group by owner
    )
    select distinct on (o.official_id) o.official_id as id, o.name, coalesce(s.title, '') as position,
      coalesce(s.unit, '') as unit,
      s.position_id is not null and (o.left_on is null or o.left_on > ${day}) as seated,
      coalesce(s.kind = 'definitive' and exists (
        select from seat other where other.position_id = s.position_id and other.kind <> 'definitive'
          and other.official_id <> o.official_id), false) as replaced,
      coalesce(owed.waiting, 0) as waiting
    from laksana.official o
    left join seat s on s.official_id = o.official_id
    left join owed on owed.owner = 'official:' || o.official_id
    where o.tenant_id = ${tenant} and (s.position_id in ${positionsOf(viewer, scope)}
      or o.official_id in (select jsonb_array_elements_text(${held}::jsonb)))
    order by o.official_id, array_position(array['definitive', 'acting', 'stand-in'], s.kind), s.holding_id`.execute(
    queries,
  )
  return rows
}

/** Working minutes of each step's standard, by procedure, version and step. */
async function standardsOf(
  procedures: Pick<Procedures, 'getGraph'>,
  tenant: string,
  heaps: readonly Heap[],
): Promise<(heap: Heap) => number> {
  const versions = new Map(
    heaps.map(({ procedure, version }) => [`${procedure} ${version}`, { procedure, version }]),
  )
  const graphs = new Map(
    await Promise.all(
      [...versions].map(
        async ([key, { procedure, version }]) =>
          [key, await procedures.getGraph(tenant, procedure, version)] as const,
      ),
    ),
  )
  return ({ procedure, version, step }) =>
    minutesOf(graphs.get(`${procedure} ${version}`)?.byId.get(step)?.time?.value)
}

/** What runs through nights, or by a date that somebody sets, doesn't say how much work it is. */
function minutesOf(standard: TimeStandard | undefined): number {
  if (standard?.kind !== 'length') return 0
  const minutes = { minute: 1, hour: 60, 'working-day': minutesOfDay } as const
  return standard.unit in minutes ? standard.limit * minutes[standard.unit as keyof typeof minutes] : 0
}

function loadOf(heaps: readonly Heap[], minutes: (heap: Heap) => number): Load {
  const sum = (of: (heap: Heap) => number) => heaps.reduce((all, heap) => all + of(heap), 0)
  return {
    open: sum(({ open }) => open),
    late: sum(({ late }) => late),
    dueSoon: sum(({ soon }) => soon),
    standardMinutes: sum((heap) => heap.open * minutes(heap)),
  }
}
