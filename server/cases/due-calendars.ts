import { sql } from 'kysely'
import type { CaseState } from '#engine/case/index.ts'
import { lateSince, type Pause } from '#engine/working-time/index.ts'
import type { Calendars, TenantCalendars } from '#server/calendars/contract.ts'
import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { caseCalendars } from './case-calendars.ts'
import { readPauses, readStates } from './moves/read-batch.ts'
import { createPeople } from './people.ts'

interface DatedRow {
  readonly caseId: string
  readonly task: string
  readonly step: string
  readonly procedure: string
  readonly version: number
  readonly applicant: string
  readonly dueAt: string | null
}

interface Parts {
  readonly tenants: TenantDatabase
  readonly calendars: Pick<Calendars, 'of'>
  readonly procedures: Pick<ProcedureShelf, 'findGraph'>
  /** An ISO instant. */
  readonly now: () => string
}

/** How the due time of a task of a case is to be read; without a task, of what is due first. */
export type DatedBy = (caseId: string, task?: string) => Dated

export interface Dated {
  /** The unit by whose calendar it is due; '' is the government's. */
  readonly dueCalendar: string
  /** From when lateness is counted, where the case stood still after the due time; null: from the due time. */
  readonly lateSince: string | null
}

/** A case in a list, and when what is listed of it is due. */
export interface ListedDue {
  readonly caseId: string
  readonly dueAt: string | null
}

const plain: Dated = { dueCalendar: '', lateSince: null }

/**
 * By whose calendars the open tasks of listed cases are due, and which pauses their lateness leaves out, so that what is
 * left of them is told as their clocks count it. No question where no unit has a calendar of its own and nothing is late.
 */
export function createDueCalendars({ tenants, calendars, procedures, now }: Parts) {
  const people = createPeople(tenants, now)
  return async (tenant: string, listed: readonly ListedDue[]): Promise<DatedBy> => {
    const at = now()
    const idsOf = (some: readonly ListedDue[]) => [...new Set(some.map(({ caseId }) => caseId))]
    const ids = idsOf(listed)
    const late = idsOf(listed.filter(({ dueAt }) => dueAt !== null && dueAt < at))
    const known = await calendars.of(tenant)
    const pauses =
      late.length === 0
        ? new Map<string, readonly Pause[]>()
        : await tenants.withTenant(tenant, (queries) => readPauses(queries, tenant, late))
    if (ids.length === 0 || (!known.hasUnits && pauses.size === 0)) return () => plain
    const dated = await readDated(known.hasUnits ? ids : [...pauses.keys()], known, pauses, tenant)
    return (caseId, task) => dated.get(`${caseId} ${task ?? ''}`) ?? plain
  }

  /** Graphs may have to be read too, so no connection is held while they are. */
  async function readDated(
    cases: readonly string[],
    known: TenantCalendars,
    pauses: ReadonlyMap<string, readonly Pause[]>,
    tenant: string,
  ): Promise<ReadonlyMap<string, Dated>> {
    const names = await people(tenant)
    const at = now()
    const rows = await tenants.withTenant(tenant, (queries) => listDated(queries, tenant, cases))
    const found = await Promise.all(
      rows.map(async (row) => ({
        row,
        graph: await procedures.findGraph(tenant, row.procedure, row.version),
      })),
    )
    // Who performs such a step depends on the case.
    const dependent = found.filter(({ row, graph }) => graph?.byId.get(row.step)?.performersWhen.length)
    const ids = [...new Set(dependent.map(({ row }) => row.caseId))]
    const states =
      ids.length === 0
        ? new Map<string, CaseState>()
        : await tenants.withTenant(tenant, (queries) => readStates(queries, tenant, ids))
    const dated = new Map<string, Dated>()
    for (const { row, graph } of found) {
      if (!graph) continue
      const performers =
        states.get(row.caseId)?.tasks[row.task]?.performers ?? graph.byId.get(row.step)?.rule.performers ?? []
      const owner = caseCalendars(known, row, graph, names).ownerFor(performers)
      const since =
        row.dueAt === null ? null : lateSince(row.dueAt, at, known.of(owner), pauses.get(row.caseId) ?? [])
      const one = { dueCalendar: owner, lateSince: since === row.dueAt ? null : since }
      dated.set(`${row.caseId} ${row.task}`, one)
      const first = `${row.caseId} `
      if (!dated.has(first)) dated.set(first, one)
    }
    return dated
  }
}

async function listDated(
  queries: TenantQueries,
  tenant: string,
  cases: readonly string[],
): Promise<readonly DatedRow[]> {
  const { rows } = await sql<DatedRow>`
    select distinct on (due_at, case_id, task_id) case_id as "caseId", task_id as task, step_id as step,
      procedure_id as procedure, procedure_version as version, applicant_unit_id as applicant, due_at as "dueAt"
    from laksana.task where tenant_id = ${tenant} and case_id = any(${cases})
    order by due_at, case_id, task_id`.execute(queries)
  return rows
}
