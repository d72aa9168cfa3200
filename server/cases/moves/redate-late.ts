import { sql } from 'kysely'
import type { CaseEvent } from '#engine/case/index.ts'
import {
  type DeliveryHandler,
  eachInTurn,
  eachTenant,
  type TenantDatabase,
  type TenantQueries,
  type TimedJob,
} from '#server/platform/index.ts'
import type { Clock } from '../clock.ts'
import { type CaseToMove, moveCase } from './move-case.ts'
import { readPauses } from './read-batch.ts'

export interface LateParts {
  readonly tenants: TenantDatabase
  readonly clock: Clock
}

/** Notes cases that couldn't be moved with the others of their change, each to be tried by itself soon. */
export async function passOver(
  queries: TenantQueries,
  tenant: string,
  late: readonly CaseToMove[],
): Promise<void> {
  if (late.length === 0) return
  await sql`
    with late as (
      select version, "caseId", body from jsonb_array_elements(${JSON.stringify(late)}::jsonb) body,
        jsonb_to_record(body) as r (version integer, "caseId" text)
    ), passed as (
      insert into laksana.redating_late (tenant_id, version, case_id)
      select ${tenant}, version, "caseId" from late on conflict do nothing
    )
    insert into laksana.outbox (tenant_id, kind, body)
    select ${tenant}, 'redate-late', body from late`.execute(queries)
}

/** Moves a case that was passed over, and counts it to the others of its change; once, also where it is done again. */
export function redateLate(parts: LateParts): DeliveryHandler {
  return ({ tenant, body }) => moveLate(parts, tenant, body as unknown as CaseToMove)
}

/** At night: cases that still wait, however often they were tried. */
export function nightlyRedating(parts: LateParts): TimedJob {
  const { tenants } = parts
  return {
    name: 'redate-late-cases',
    async run(signal) {
      const moveIn = async (tenant: string) => {
        const late = await tenants.withTenant(tenant, (queries) => listLate(queries, tenant))
        await eachInTurn(
          late,
          ({ caseId }) => caseId,
          (one) => moveLate(parts, tenant, one),
          signal,
        )
      }
      await eachTenant(tenants, ({ tenant_id }) => moveIn(tenant_id), signal)
    },
  }
}

async function listLate(queries: TenantQueries, tenant: string): Promise<readonly CaseToMove[]> {
  return queries
    .selectFrom('redating_late as l')
    .innerJoin('redating as r', (join) =>
      join.onRef('r.tenant_id', '=', 'l.tenant_id').onRef('r.version', '=', 'l.version'),
    )
    .select(['l.case_id as caseId', 'l.version', 'r.forgives'])
    .where('l.tenant_id', '=', tenant)
    .orderBy('l.version')
    .orderBy('l.case_id')
    .execute()
}

async function moveLate({ tenants, clock }: LateParts, tenant: string, late: CaseToMove): Promise<void> {
  const found = await tenants.withTenant(tenant, (queries) => readPauses(queries, tenant, [late.caseId]))
  const answer = await moveCase(clock, tenant, late, found.get(late.caseId) ?? [])
  const moved = answer.kind === 'accepted' ? answer.events.flatMap(datedIn).length : 0
  await tenants.withTenant(tenant, (queries) => countLate(queries, tenant, late, moved))
}

const datedIn = (event: CaseEvent): readonly string[] =>
  event.type === 'TasksRedated' ? Object.keys(event.dueAt) : []

async function countLate(
  queries: TenantQueries,
  tenant: string,
  { version, caseId }: CaseToMove,
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
