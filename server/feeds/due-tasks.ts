import { sql } from 'kysely'
import { ownersInAnyPosition } from '#server/cases/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { DueTask } from './contract.ts'

/** Nobody's calendar has more; the nearest are taken. */
const most = 500

/**
 * Open steps with a due time that an official owes in any position held now: theirs by name, or by position and taken by
 * nobody else. While a case waits its clock stands still, and there is no due time to tell.
 */
export async function listDueTasks(queries: TenantQueries, viewer: Viewer): Promise<readonly DueTask[]> {
  const tenant = viewer.tenant.id
  const { rows } = await sql<DueTask>`
    with owed as (
      select distinct on (t.case_id, t.task_id) t.*
      from ${ownersInAnyPosition(viewer)} o
      cross join lateral (
        select case_id, task_id, step_id, procedure_id, procedure_version, reference, due_at from laksana.task
        where tenant_id = ${tenant} and owner_key = laksana.owner_key(o.owner) and task.owner = o.owner
          and due_at is not null and not suspended
          and (claimed_by is null or claimed_by = ${viewer.official.id})
        order by due_at, opened_at limit ${most}) t
      order by t.case_id, t.task_id
    )
    select owed.case_id as "caseId", owed.task_id as "taskId", coalesce(owed.reference, '') as reference,
      s.number, coalesce(s.activity, owed.step_id) as activity, f.procedure_title as procedure, owed.due_at as "dueAt",
      f.version, f.last_act_at as "changedAt"
    from owed
    join laksana.case_file f on f.tenant_id = ${tenant} and f.case_id = owed.case_id
    left join laksana.step s on s.tenant_id = ${tenant} and s.procedure_id = owed.procedure_id
      and s.version = owed.procedure_version and s.step_id = owed.step_id
    order by owed.due_at, owed.case_id, owed.task_id limit ${most}`.execute(queries)
  return rows
}
