import { localDateOf } from '#engine/working-time/index.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Meetings } from '#server/meetings/contract.ts'
import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { Feed, FeedLocale, FeedWords } from './contract.ts'
import { listDueTasks } from './due-tasks.ts'
import type { IcalCalendar } from './ical.ts'
import { listOfficeDays } from './office-days.ts'

export interface CalendarsOptions {
  readonly tenants: TenantDatabase
  readonly calendars: Pick<Calendars, 'of'>
  readonly meetings: Pick<Meetings, 'list'>
  readonly words: FeedWords
  /** Where people reach this server, without a slash at the end. */
  readonly address: string
  /** An ISO instant. */
  readonly now: () => string
}

type CalendarOf = (viewer: Viewer, feed: Pick<Feed, 'kind' | 'locale' | 'madeAt'>) => Promise<IcalCalendar>

/** What a feed tells whose it is, as it stands now. */
export function calendarsOf(options: CalendarsOptions): CalendarOf {
  const { tenants, calendars, meetings, words, address, now } = options
  const hostname = new URL(address).hostname

  return async (viewer, { kind, locale, madeAt }) => {
    const name = words.calendarName(kind, viewer.tenant, locale)
    switch (kind) {
      case 'tasks':
        return { name, events: await taskEvents(viewer, locale) }
      case 'meetings':
        return { name, events: await meetingEvents(viewer, locale) }
      case 'office':
        return { name, events: await dayEvents(viewer, locale, madeAt) }
    }
  }

  async function taskEvents(viewer: Viewer, locale: FeedLocale): Promise<IcalCalendar['events']> {
    const tasks = await tenants.withTenant(viewer.tenant.id, (queries) => listDueTasks(queries, viewer))
    return tasks.map((task) => {
      const url = `${address}/permohonan/${task.caseId}/tugas/${task.taskId}`
      return {
        uid: `${task.caseId}.${task.taskId}@${hostname}`,
        changedAt: task.changedAt,
        sequence: task.version,
        when: { at: task.dueAt },
        url,
        ...words.task(task, url, locale),
      }
    })
  }

  async function meetingEvents(viewer: Viewer, locale: FeedLocale): Promise<IcalCalendar['events']> {
    return (await meetings.list(viewer)).map((meeting) => {
      const { caseId, task, document, index, secrecy, date, startsAt, endsAt } = meeting
      const url = `${address}/permohonan/${caseId}`
      const told = secrecy === 'open' ? meeting : { ...meeting, subject: null, time: null, place: null }
      return {
        uid: `${caseId}.${task}.${document}.${index}@${hostname}`,
        changedAt: meeting.since,
        sequence: meeting.revision,
        when:
          startsAt === null
            ? { from: date, until: date }
            : { at: startsAt, ...(endsAt && { until: endsAt }) },
        ...(told.place !== null && { location: told.place }),
        url,
        ...words.meeting(told, url, locale),
      }
    })
  }

  /** They changed with the calendar last, and for a feed made since, when it was made. */
  async function dayEvents(
    { tenant, position }: Viewer,
    locale: FeedLocale,
    madeAt: string,
  ): Promise<IcalCalendar['events']> {
    const known = await calendars.of(tenant.id)
    const changed = await tenants.withTenant(tenant.id, (queries) =>
      changedAt(queries, tenant.id, known.version),
    )
    const stamp = changed !== null && changed > madeAt ? changed : madeAt
    const calendar = known.of(position.unit.id)
    const today = localDateOf(now(), calendar)
    return listOfficeDays(calendar, today).map((days) => ({
      uid: `${tenant.id}.${position.unit.id}.${days.from}.${days.kind}@${hostname}`,
      changedAt: stamp,
      sequence: known.version,
      when: { from: days.from, until: days.until },
      summary: summaryOf(days, words.category(days.kind, locale)),
      category: words.category(days.kind, locale),
    }))
  }
}

/** Many programs show the name alone: a worked “Natal” mustn't look like the holiday. */
function summaryOf({ kind, name }: { kind: string; name: string }, category: string): string {
  const says = kind === 'public-holiday' || name.toLowerCase().startsWith(category.toLowerCase())
  return says ? name : `${category}: ${name}`
}

/** When a calendar's version came about; null: the first, in which nothing was ever said. */
async function changedAt(queries: TenantQueries, tenant: string, version: number): Promise<string | null> {
  const row = await queries
    .selectFrom('calendar_change')
    .select('at')
    .where('tenant_id', '=', tenant)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.at ?? null
}
