import { type RawBuilder, sql } from 'kysely'
import type { TaskEscalation } from '#server/cases/contract.ts'

/**
 * To whom the clock brought the task `owed` last, as it is due now. Most tasks were brought to nobody, which what the
 * clock watches tells by one key; only then are the acts of the case looked through.
 */
export const lastEscalation = (tenant: string): RawBuilder<{ escalated: TaskEscalation }> => sql`
  select json_build_object('at', a.at, 'to', a.told->'to', 'lateMinutes', a.told->'lateMinutes', 'positions', (
    select coalesce(json_agg(coalesce(p.title, each.id) order by each.place), '[]')
    from json_array_elements_text(a.told->'positions') with ordinality each (id, place)
    left join laksana.position p on p.tenant_id = ${tenant} and p.position_id = each.id)) as escalated
  from laksana.escalation_watch w
  cross join lateral (
    select at, events->0 as told, version from laksana.event_log
    where tenant_id = ${tenant} and case_id = w.case_id and act = 'EscalateTask') a
  where w.tenant_id = ${tenant} and w.case_id = owed.case_id and w.task_id = owed.task_id
    and coalesce(w.told_through, w.told_at_night) is not null and w.due_at = owed.due_at and a.told->>'task' = owed.task_id
    and (a.told->>'dueAt')::timestamptz = owed.due_at
  order by a.version desc limit 1`
