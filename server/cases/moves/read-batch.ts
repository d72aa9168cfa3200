import { sql } from 'kysely'
import { type CaseEvent, type CaseState, pausesIn } from '#engine/case/index.ts'
import type { Pause } from '#engine/working-time/index.ts'
import { type TenantQueries, wholeEvents } from '#server/platform/index.ts'
import { stateFrom } from '../read.ts'

/** An open task as the lists have it, once however many owe it. */
export interface ListedTask {
  readonly task: string
  readonly step: string
  readonly openedAt: string
  readonly dueAt: string | null
}

export interface ListedCase {
  readonly caseId: string
  readonly reference: string | null
  readonly subject: string
  readonly procedure: string
  readonly version: number
  readonly applicant: string
  readonly tasks: readonly ListedTask[]
}

interface Written {
  readonly at: string
  readonly actor: Readonly<Record<string, unknown>>
  readonly events: readonly unknown[]
}

interface ListedRow extends Omit<ListedCase, 'tasks'> {
  /** Null where the case is in nobody's list. */
  readonly task: string | null
  readonly step: string
  readonly openedAt: string
  readonly dueAt: string | null
}

/** Cases under way after `after`, in order, with their open tasks. */
export async function listCasesAfter(
  queries: TenantQueries,
  tenant: string,
  after: string,
  most: number,
): Promise<readonly ListedCase[]> {
  const { rows } = await sql<ListedRow>`
    select f.case_id as "caseId", f.reference, f.subject, f.procedure_id as procedure,
      f.procedure_version as version, f.applicant_unit_id as applicant,
      t.task_id as task, t.step_id as step, t.opened_at as "openedAt", t.due_at as "dueAt"
    from (
      select * from laksana.case_file
      where tenant_id = ${tenant} and case_id > ${after} and status in ('running', 'suspended')
      order by case_id limit ${most}) f
    left join laksana.task t on t.tenant_id = ${tenant} and t.case_id = f.case_id
    order by f.case_id`.execute(queries)
  return [...Map.groupBy(rows, ({ caseId }) => caseId).values()].map((all) => {
    const { caseId, reference, subject, procedure, version, applicant } = all[0]!
    const tasks = new Map(
      all.flatMap(({ task, step, openedAt, dueAt }) =>
        task === null ? [] : [[task, { task, step, openedAt, dueAt }] as const],
      ),
    )
    return { caseId, reference, subject, procedure, version, applicant, tasks: [...tasks.values()] }
  })
}

/** Takes a case that can't be read; what is left out throws. */
type PassOver = (caseId: string, error: unknown) => void

const throwIt: PassOver = (_caseId, error) => {
  throw error
}

/**
 * The times in which some cases stood still; whoever never did isn't there, nor who can't be read where `passOver` takes
 * it.
 */
export async function readPauses(
  queries: TenantQueries,
  tenant: string,
  caseIds: readonly string[],
  passOver = throwIt,
): Promise<ReadonlyMap<string, readonly Pause[]>> {
  const { rows } = await sql<{ caseId: string; acts: readonly Written[] }>`
    select s.case_id as "caseId", (
      select json_agg(json_build_object('at', a.at, 'actor', a.actor, 'events', a.events) order by a.version)
      from laksana.event_log a where a.tenant_id = ${tenant} and a.case_id = s.case_id) as acts
    from (select distinct case_id from laksana.event_log
      where tenant_id = ${tenant} and act = 'SuspendCase' and case_id = any(${caseIds})) s`.execute(queries)
  const pauses = new Map<string, readonly Pause[]>()
  for (const { caseId, acts } of rows)
    try {
      const timed = acts.flatMap((act) => eventsOf(act).map((event) => ({ at: instant(act.at), event })))
      pauses.set(caseId, pausesIn(timed))
    } catch (error) {
      passOver(caseId, error)
    }
  return pauses
}

/** How some cases stand, their texts as they are stored. One that can't be read is left out where `passOver` takes it. */
export async function readStates(
  queries: TenantQueries,
  tenant: string,
  caseIds: readonly string[],
  passOver = throwIt,
): Promise<ReadonlyMap<string, CaseState>> {
  if (caseIds.length === 0) return new Map()
  const { rows } = await sql<{ caseId: string; snapshot: string | null; later: readonly Written[] | null }>`
    select c.case_id as "caseId", n.snapshot, (
      select json_agg(json_build_object('at', a.at, 'actor', a.actor, 'events', a.events) order by a.version)
      from laksana.event_log a where a.tenant_id = ${tenant} and a.case_id = c.case_id
        and a.version > case when n.version is null then 0 else n.version end) as later
    from unnest(${caseIds}::text[]) c (case_id)
    left join laksana.case_snapshot n on n.tenant_id = ${tenant} and n.case_id = c.case_id`.execute(queries)
  const states = new Map<string, CaseState>()
  for (const { caseId, snapshot, later } of rows)
    try {
      const acts = (later ?? []).map((act) => ({ events: eventsOf(act) }))
      states.set(caseId, stateFrom(snapshot, acts))
    } catch (error) {
      passOver(caseId, error)
    }
  return states
}

/** Instants inside json come as PostgreSQL writes them. */
const instant = (at: string): string => new Date(at).toISOString()

function eventsOf({ at, actor, events }: Written): readonly CaseEvent[] {
  return wholeEvents<CaseEvent>(events, { at: instant(at), actor })
}
