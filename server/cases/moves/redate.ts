import { sql } from 'kysely'
import type { CaseEvent } from '#engine/case/index.ts'
import type { Pause } from '#engine/working-time/index.ts'
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
import { uuidFrom } from '../uuid-from.ts'
import { type CaseMoves, findMoves } from './find-moves.ts'
import { readPauses } from './read-batch.ts'

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

/** A case that couldn't be moved with the others. */
type LateBody = Pick<Redating, 'version' | 'forgives'> & { readonly caseId: string }

/** Acts sent at the same time: they share round trips and commits. */
const sideBySide = 16

/**
 * Works out anew what is due after a change of a calendar, five hundred cases at a time, each case that moves by an act of
 * its own. How far it has come is stored after each batch; begun again it goes on there, and what was moved already is
 * found moved. A case that can't be moved now keeps no other waiting: it is tried again by itself (`redateLate`).
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
        for (const caseId of late) await passOver(queries, tenant, { caseId, version, forgives })
        await noteProgress(queries, tenant, next!, batch.next, now())
      })
    }
  }
}

/** Moves a case that was passed over, and counts it to the others of its change; once, also where it is done again. */
export function redateLate({ tenants, clock }: RedateParts): DeliveryHandler {
  return async ({ tenant, body }) => {
    const late = body as unknown as LateBody
    const found = await tenants.withTenant(tenant, (queries) => readPauses(queries, tenant, [late.caseId]))
    const answer = await moveCase(clock, tenant, late, found.get(late.caseId) ?? [])
    const moved = answer.kind === 'accepted' ? answer.events.flatMap(datedIn).length : 0
    await tenants.withTenant(tenant, (queries) => countLate(queries, tenant, late, moved))
  }
}

const datedIn = (event: CaseEvent): readonly string[] =>
  event.type === 'TasksRedated' ? Object.keys(event.dueAt) : []

async function passOver(queries: TenantQueries, tenant: string, late: LateBody): Promise<void> {
  await sql`
    with passed as (
      insert into laksana.redating_late (tenant_id, version, case_id)
      values (${tenant}, ${late.version}, ${late.caseId}) on conflict do nothing
    )
    insert into laksana.outbox (tenant_id, kind, body)
    values (${tenant}, 'redate-late', ${JSON.stringify(late)}::jsonb)`.execute(queries)
}

async function countLate(
  queries: TenantQueries,
  tenant: string,
  { version, caseId }: LateBody,
  moved: number,
): Promise<void> {
  await sql`
    with came as (
      delete from laksana.redating_late where tenant_id = ${tenant} and version = ${version} and case_id = ${caseId}
      returning case_id
    )
    update laksana.redating set cases = cases + 1, tasks = tasks + ${moved}::integer
    where tenant_id = ${tenant} and version = ${version} and ${moved}::integer > 0 and exists (select from came)`.execute(
    queries,
  )
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

async function moveCase(
  clock: Clock,
  tenant: string,
  { caseId, version, forgives }: LateBody,
  pauses: readonly Pause[],
) {
  const answer = await clock.act({
    tenant,
    caseId,
    commandId: uuidFrom(`laksana/redate ${tenant} ${version} ${caseId}`),
    command: { type: 'RedateTasks', why: { kind: 'calendar', change: version }, pauses, forgives },
  })
  if (answer.kind === 'conflict') throw new Error(`others act on case ${caseId}`)
  return answer
}

/** Counted from the log, so that a batch that was cut short and begun again counts whole. */
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
        and a.events->0->'why'->>'kind' = 'calendar' and (a.events->0->'why'->>'change')::integer = ${version}
    ) moved
    where r.tenant_id = ${tenant} and r.version = ${version} and r.after_case = ${after} and r.ended_at is null`.execute(
    queries,
  )
}
