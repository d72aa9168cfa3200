import { sql } from 'kysely'
import { type CaseCommand, decide } from '#engine/case/index.ts'
import type { Refusal } from '#engine/kernel/index.ts'
import type { WorkingCalendar } from '#engine/working-time/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Authority, TenantDatabase } from '#server/platform/index.ts'
import { actorFrom, candidateFrom, findChair } from './actor.ts'
import type { LoadedCase } from './case-view.ts'

/** What an official may do at a moment, from every chair held then; null where there is no such official any more. */
export async function readAuthority(
  tenants: TenantDatabase,
  tenant: string,
  official: string,
  at: string,
): Promise<Authority | null> {
  const { rows } = await tenants.withTenant(tenant, (queries) =>
    sql<{
      authority: Authority | null
    }>`select laksana.authority_of(${tenant}, ${official}, ${at}) as authority`.execute(queries),
  )
  return rows[0]!.authority
}

/** Whether the office would say no to giving a task away, as things stand; nothing becomes true by it. */
export async function tryAssigning(
  tenants: TenantDatabase,
  { state, graph, authority }: LoadedCase,
  viewer: Viewer,
  command: Extract<CaseCommand, { type: 'AssignTask' }>,
  { calendar, now }: { readonly calendar: WorkingCalendar; readonly now: string },
): Promise<Refusal | null> {
  const actor = actorFrom(
    viewer.official.id,
    findChair(authority, viewer.position.id)!,
    graph,
    state.applicant,
  )
  const given = await readAuthority(tenants, viewer.tenant.id, command.to, now)
  const candidate = given && candidateFrom(given, graph, state.applicant)
  const decision = decide(command, state, {
    now,
    actor,
    graph,
    calendar,
    ...(candidate && { candidate }),
  })
  return decision.accepted ? null : decision.refusal
}
