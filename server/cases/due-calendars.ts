import { sql } from 'kysely'
import type { CaseState } from '#engine/case/index.ts'
import type { Calendars, TenantCalendars } from '#server/calendars/contract.ts'
import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { ProcedureShelf } from '#server/procedures/index.ts'
import { caseCalendars } from './case-calendars.ts'
import { readStates } from './moves/read-batch.ts'
import { createPeople, type People } from './people.ts'

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

/** The unit by whose calendar a task of a case is due, '' for the government's; without a task, what is due first. */
export type DueCalendarOf = (caseId: string, task?: string) => string

/**
 * By whose calendars the open tasks of listed cases are due, so that what is left of them is told by the same. One question,
 * and none where no unit has a calendar of its own.
 */
export function createDueCalendars({ tenants, calendars, procedures, now }: Parts) {
  const people = createPeople(tenants, now)
  return async (tenant: string, cases: readonly string[]): Promise<DueCalendarOf> => {
    const known = await calendars.of(tenant)
    if (!known.hasUnits || cases.length === 0) return () => ''
    const names = await people(tenant)
    const owners = await readOwners([...new Set(cases)], known, names, tenant)
    return (caseId, task) => owners.get(`${caseId} ${task ?? ''}`) ?? ''
  }

  /** Graphs may have to be read too, so no connection is held while they are. */
  async function readOwners(
    cases: readonly string[],
    known: TenantCalendars,
    names: People,
    tenant: string,
  ): Promise<ReadonlyMap<string, string>> {
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
    const owners = new Map<string, string>()
    for (const { row, graph } of found) {
      if (!graph) continue
      const performers =
        states.get(row.caseId)?.tasks[row.task]?.performers ?? graph.byId.get(row.step)?.rule.performers ?? []
      const owner = caseCalendars(known, row, graph, names).ownerFor(performers)
      owners.set(`${row.caseId} ${row.task}`, owner)
      const first = `${row.caseId} `
      if (!owners.has(first)) owners.set(first, owner)
    }
    return owners
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
