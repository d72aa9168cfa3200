import { sql } from 'kysely'
import type { Calendars } from '#server/calendars/contract.ts'
import {
  type DeliveryHandler,
  isConnectionLoss,
  type TenantDatabase,
  type TenantQueries,
} from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import type { Clock } from '../clock.ts'
import { createPeople } from '../people.ts'
import { type CaseMoves, findMoves } from './find-moves.ts'
import { moveCase } from './move-case.ts'
import { passOver } from './redate-late.ts'

export interface RedateParts {
  readonly tenants: TenantDatabase
  readonly calendars: Pick<Calendars, 'since'>
  readonly procedures: Pick<ProcedureShelf, 'findGraph'>
  readonly clock: Clock
  /** An ISO instant. */
  readonly now: () => string
}

interface Redating {
  readonly version: number
  readonly first_on: string
  readonly forgives: boolean
  readonly after_case: string
}

/** Acts sent at the same time: they share round trips and commits. */
const sideBySide = 16

/**
 * Works out anew what is due after a change of a calendar, five hundred cases at a time, each case that moves by an act of
 * its own. How far it has come is stored after each batch; begun again it goes on there, and what was moved already is
 * found moved. A case that can't be moved now keeps no other waiting: it is tried again by itself (`redate-late.ts`).
 */
export function redate({ tenants, calendars, procedures, clock, now }: RedateParts): DeliveryHandler {
  const people = createPeople(tenants, now)
  return async ({ tenant, body }) => {
    const version = Number(body.version)
    for (
      let next = await findOpen(tenants, tenant, version);
      next;
      next = await findOpen(tenants, tenant, version)
    ) {
      const asked = {
        ...{ tenant, firstOn: next.first_on, forgives: next.forgives, now: now() },
        calendars: await calendars.since(tenant, version),
        people: await people(tenant),
        findGraph: (procedure: string, of: number) => procedures.findGraph(tenant, procedure, of),
      }
      const { after_case: after, forgives } = next
      const batch = await tenants.withTenant(tenant, (queries) => findMoves(queries, asked, after))
      const late = [...batch.unknown]
      let away: unknown
      const move = ({ of: { caseId }, pauses }: CaseMoves) =>
        moveCase(clock, tenant, { caseId, version, forgives }, pauses).catch((error) => {
          if (isConnectionLoss(error)) away = error
          else late.push(caseId)
        })
      for (let from = 0; from < batch.cases.length; from += sideBySide) {
        await Promise.all(batch.cases.slice(from, from + sideBySide).map(move))
        if (away !== undefined) throw away
      }
      await tenants.withTenant(tenant, async (queries) => {
        const passed = late.map((caseId) => ({ caseId, version, forgives }))
        await passOver(queries, tenant, passed)
        await noteProgress(queries, tenant, next!, batch.next, now())
      })
    }
  }
}

async function findOpen(
  tenants: TenantDatabase,
  tenant: string,
  version: number,
): Promise<Redating | undefined> {
  return tenants.withTenant(tenant, (queries) =>
    queries
      .selectFrom('redating')
      .select(['version', 'first_on', 'forgives', 'after_case'])
      .where('tenant_id', '=', tenant)
      .where('version', '=', version)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
  )
}

/**
 * Counted from the log, so that a batch that was cut short and begun again counts whole. A case that was passed over counts
 * when it has come, also where its act was written and only the answer was lost.
 */
async function noteProgress(
  queries: TenantQueries,
  tenant: string,
  { version, after_case: after }: Redating,
  next: string | null,
  at: string,
): Promise<void> {
  await sql`
    update laksana.redating r set after_case = coalesce(${next}::text, r.after_case),
      cases = r.cases + moved.cases, tasks = r.tasks + moved.tasks,
      ended_at = case when ${next}::text is null then ${at}::timestamptz end
    from (
      select count(*)::integer as cases, coalesce(sum((select count(*) from json_object_keys(a.events->0->'dueAt'))), 0)::integer as tasks
      from laksana.event_log a
      where a.tenant_id = ${tenant} and a.act = 'RedateTasks' and a.case_id > ${after}
        and (${next}::text is null or a.case_id <= ${next}::text)
        and not exists (select from laksana.redating_late l where l.tenant_id = a.tenant_id
          and l.version = ${version} and l.case_id = a.case_id)
        and a.events->0->'why'->>'kind' = 'calendar' and (a.events->0->'why'->>'change')::integer = ${version}
    ) moved
    where r.tenant_id = ${tenant} and r.version = ${version} and r.after_case = ${after} and r.ended_at is null`.execute(
    queries,
  )
}
