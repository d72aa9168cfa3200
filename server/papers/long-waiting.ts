import { sql } from 'kysely'
import { dueAt, type WorkingCalendar } from '#engine/working-time/index.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import { eachTenant, type PublicTenant, type TenantDatabase, type TimedJob } from '#server/platform/index.ts'
import { remind } from './reminders.ts'
import { reminderDay } from './reminding.ts'

const aWorkingDay = { aim: 1, limit: 1, unit: 'working-day', approximate: false } as const

interface LongWaiting {
  readonly case_id: string
  readonly task_id: string
  readonly document_id: string
  readonly owner: string
  readonly since: string
}

/**
 * Every night, of all governments: whoever has let a paper wait for a whole working day and was reminded by nobody since
 * is reminded once. Run again it reminds nobody twice. `now`: an ISO instant.
 */
export function nightlyReminders(
  tenants: TenantDatabase,
  calendars: Pick<Calendars, 'of'>,
  now: () => string,
): TimedJob {
  return {
    name: 'paper-reminders',
    async run(signal) {
      const remindIn = async ({ tenant_id: tenant }: PublicTenant) => {
        const calendar = (await calendars.of(tenant)).of()
        await remindLongWaiting(tenants, tenant, calendar, now())
      }
      await eachTenant(tenants, remindIn, signal)
    },
  }
}

function remindLongWaiting(
  tenants: TenantDatabase,
  tenant: string,
  calendar: WorkingCalendar,
  now: string,
): Promise<void> {
  return tenants.withTenant(tenant, async (queries) => {
    const { rows } = await sql<LongWaiting>`
      select w.case_id, w.task_id, w.document_id, w.owner, w.since from laksana.paper_waiting w
      where w.tenant_id = ${tenant} and not w.suspended and not exists (
        select from laksana.paper_reminder r
        where r.tenant_id = w.tenant_id and r.case_id = w.case_id and r.task_id = w.task_id
          and r.document_id = w.document_id and r.owner = w.owner and r.at >= w.since)
      order by w.since`.execute(queries)
    const day = reminderDay(now, calendar)
    for (const { case_id: caseId, task_id: task, document_id: document, owner, since } of rows)
      if (dueAt(since, aWorkingDay, calendar) <= now)
        await remind(queries, tenant, { at: { caseId, task, document }, owner, day, now, by: null })
  })
}
