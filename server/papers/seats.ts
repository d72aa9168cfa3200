import { sql } from 'kysely'
import type { PerformerId } from '#engine/procedure/definition.ts'
import type { CaseView } from '#server/cases/contract.ts'
import type { TenantDatabase } from '#server/platform/index.ts'

/** Somebody who sits in a chair today, as it stands on paper. */
export interface Seat {
  readonly official: string
  readonly name: string
  readonly nip: string | null
  readonly rank: string | null
  readonly position: string
  readonly title: string
  readonly unit: string
  /** The head of a unit: nobody in it stands above this chair. */
  readonly heads: boolean
  readonly kind: 'definitive' | 'acting' | 'stand-in'
  /** Performers of the case's procedure that the chair is bound to. */
  readonly performs: readonly PerformerId[]
}

/**
 * Who may stand on the papers of a case: whoever sits in a chair bound to its procedure, in the applicant's unit, or is
 * named in its teams. Those who hold a chair for good come first.
 */
export async function readSeats(
  tenants: TenantDatabase,
  tenant: string,
  { state }: CaseView,
  at: string,
): Promise<readonly Seat[]> {
  const named = Object.values(state.team).flat()
  const { procedure } = state.procedure
  const { rows } = await tenants.withTenant(tenant, (queries) =>
    sql<Seat>`
      with today as (
        select (${at}::timestamptz at time zone t.zone)::date as day from laksana.tenant t where t.tenant_id = ${tenant}
      )
      select o.official_id as official, o.name, o.nip, o.rank, p.position_id as position, p.title, p.unit_id as unit, h.kind,
        not exists (select from laksana.position s where s.tenant_id = ${tenant}
          and s.position_id = p.superior_position_id and s.unit_id = p.unit_id) as heads,
        array(select b.performer_id from laksana.performer_binding b where b.tenant_id = ${tenant}
          and b.procedure_id = ${procedure} and b.position_id = p.position_id order by 1) as performs
      from laksana.holding h
      join laksana.official o on o.tenant_id = ${tenant} and o.official_id = h.official_id
      join laksana.position p on p.tenant_id = ${tenant} and p.position_id = h.position_id
      cross join today
      where h.tenant_id = ${tenant} and h.from_on <= day and (h.until_on is null or h.until_on >= day)
        and (o.left_on is null or o.left_on > day)
        and (p.unit_id = ${state.applicant} or o.official_id = any(${named}) or exists (
          select from laksana.performer_binding b where b.tenant_id = ${tenant}
            and b.procedure_id = ${procedure} and b.position_id = p.position_id))
      order by array_position(array['definitive', 'acting', 'stand-in'], h.kind), heads desc, h.holding_id`.execute(
      queries,
    ),
  )
  return rows
}

/** Those who sign for a performer: the head of the applicant's unit; a team's members; whoever a chair is bound to it. */
export function seatsOf(performer: PerformerId, { state, graph }: CaseView, seats: readonly Seat[]) {
  const kind = graph.performers.get(performer)?.kind
  if (kind === 'applicant') return seats.filter(({ unit, heads }) => heads && unit === state.applicant)
  const members = kind === 'team' ? (state.team[performer] ?? []) : []
  if (members.length > 0)
    return members.flatMap((member) => seats.find(({ official }) => official === member) ?? [])
  return seats.filter(({ performs }) => performs.includes(performer))
}
