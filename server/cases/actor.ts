import { sql } from 'kysely'
import type { Actor, Capability } from '#engine/case/facts.ts'
import type { CaseState } from '#engine/case/state.ts'
import type { StepGraph } from '#engine/procedure/graph.ts'
import type { UnitSummary } from '#server/directory/contract.ts'
import { casesOfFirm, seesDrafts } from '#server/documents/index.ts'
import type { Authority, TenantDatabase } from '#server/platform/index.ts'

type Chair = Authority['chairs'][number]

/** The chair somebody acts from, if it is held today. */
export function findChair(authority: Authority | null, position: string): Chair | null {
  return authority?.chairs.find((chair) => chair.position === position) ?? null
}

/**
 * The actor a chair makes of an official for a case of this procedure. The applicant's performers come with the unit,
 * a team's with the case (the engine sees to both), all others with what is bound to the position.
 */
export function actorFrom(official: string, chair: Chair, graph: StepGraph, applicant: string): Actor {
  const { id } = graph.procedure
  const bound = chair.performs.filter(({ procedure }) => procedure === id).map(({ performer }) => performer)
  const performs = [...graph.performers.values()].flatMap((performer) => {
    const answers = performer.kind === 'applicant' ? chair.unit === applicant : bound.includes(performer.id)
    return answers ? [performer.id] : []
  })
  return {
    official,
    position: chair.position,
    unit: chair.unit,
    heads: chair.heads,
    ...(chair.kind !== 'definitive' && { actingFor: { position: chair.position, as: chair.kind } }),
    performs,
    capabilities: chair.capabilities as readonly Capability[],
  }
}

/** Of somebody a task is given to: the first chair in which something of this case can be performed, else the first. */
export function candidateFrom(authority: Authority, graph: StepGraph, applicant: string): Actor | null {
  const actors = authority.chairs.map((chair) => actorFrom(authority.official, chair, graph, applicant))
  return actors.find((actor) => actor.performs.length > 0) ?? actors[0] ?? null
}

/**
 * Who may see a case: its applicant's unit, officials whose position is bound in its procedure, whoever registers,
 * supervises, administers or inspects for the tenant, to whose position it was ever disposed, and who has a part in it in person. One that was never sent is a
 * draft of its unit and its opener; beside them only inspectors and administrators see it.
 * `partOfFirm`: has the third party a part in it, for whose officials nothing else counts; null for everybody else.
 */
export function maySee(actor: Actor, state: CaseState, partOfFirm: boolean | null): boolean {
  if (partOfFirm !== null) return partOfFirm
  if (actor.unit === state.applicant || state.openedBy === actor.official) return true
  if (state.reference === undefined) return actor.capabilities.some(seesDrafts)
  return (
    actor.capabilities.length > 0 ||
    actor.performs.length > 0 ||
    state.requestedBy === actor.official ||
    state.dispositions?.everybody.includes(actor.position) ||
    Object.values(state.team).some((members) => members.includes(actor.official))
  )
}

/** Has the unit a part in the case, if it is a third party? Null where it is none. */
export async function findPartOfFirm(
  tenants: TenantDatabase,
  tenant: string,
  unit: UnitSummary | undefined,
  caseId: string,
): Promise<boolean | null> {
  if (unit?.kind !== 'third-party') return null
  const { rows } = await tenants.withTenant(tenant, (queries) =>
    sql<{ part: boolean }>`select ${caseId} in ${casesOfFirm(tenant, unit.id)} as part`.execute(queries),
  )
  return rows[0]!.part
}
