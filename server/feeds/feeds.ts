import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { localDateOf } from '#engine/working-time/index.ts'
import type { Calendars } from '#server/calendars/contract.ts'
import type { Directory, Viewer } from '#server/directory/contract.ts'
import type { Meetings } from '#server/meetings/contract.ts'
import type { TenantDatabase, TenantQueries } from '#server/platform/index.ts'
import type { Feed, FeedLocale, Feeds, FeedWords } from './contract.ts'
import { listDueTasks } from './due-tasks.ts'
import { type IcalCalendar, icalText } from './ical.ts'
import { listOfficeDays } from './office-days.ts'

export interface FeedsOptions {
  readonly tenants: TenantDatabase
  readonly directory: Pick<Directory, 'findViewer'>
  readonly calendars: Pick<Calendars, 'of'>
  readonly meetings: Pick<Meetings, 'list'>
  readonly words: FeedWords
  /** Where people reach this server, without a slash at the end. */
  readonly address: string
  /** An ISO instant. */
  readonly now: () => string
}

/** Fetches closer together than this aren't noted. */
const notedEvery = 5 * 60_000
/** The tenant before the secret, since rows are found within their tenant alone. */
const form = /^([a-z][a-z0-9-]{1,62})\.([\w-]{32})$/

export function createFeeds(options: FeedsOptions): Feeds {
  const { tenants, directory, calendars, meetings, words, address, now } = options
  const hostname = new URL(address).hostname

  return {
    list: ({ tenant, official }) =>
      tenants.withTenant(tenant.id, (queries) =>
        queries
          .selectFrom('feed')
          .select(['feed_id as id', 'kind', 'locale', 'made_at as madeAt', 'fetched_at as fetchedAt'])
          .where('tenant_id', '=', tenant.id)
          .where('official_id', '=', official.id)
          .where('revoked_at', 'is', null)
          .orderBy('kind', 'desc')
          .execute(),
      ),

    make: ({ tenant, official }, kind, locale) =>
      tenants.withTenant(tenant.id, async (queries) => {
        const token = randomBytes(24).toString('base64url')
        const id = randomUUID()
        const lock = `feed ${tenant.id} ${official.id}`
        await sql`select pg_advisory_xact_lock(hashtext(${lock}))`.execute(queries)
        await inUse(queries, tenant.id, official.id)
          .where('kind', '=', kind)
          .set({ revoked_at: now() })
          .execute()
        await queries
          .insertInto('feed')
          .values({
            tenant_id: tenant.id,
            feed_id: id,
            official_id: official.id,
            kind,
            locale,
            token_hash: hashOf(token),
            made_at: now(),
            fetched_at: null,
            revoked_at: null,
          })
          .execute()
        return { id, address: `${address}/umpan/${tenant.id}.${token}.ics` }
      }),

    revoke: ({ tenant, official }, id) =>
      tenants.withTenant(tenant.id, async (queries) => {
        const { numUpdatedRows } = await inUse(queries, tenant.id, official.id)
          .where('feed_id', '=', id)
          .set({ revoked_at: now() })
          .executeTakeFirstOrThrow()
        return numUpdatedRows > 0n
      }),

    async read(name) {
      const [, tenant, token] = form.exec(name) ?? []
      if (tenant === undefined || token === undefined) return null
      const found = await tenants.withTenant(tenant, (queries) => findFeed(queries, tenant, token, now()))
      if (!found) return null
      const viewer = found.revoked ? null : await directory.findViewer({ tenant, official: found.official })
      if (viewer === null) return { kind: 'gone' }
      const text = icalText(await calendarOf(viewer, found))
      return { kind: 'calendar', text, mark: hashOf(text).toString('base64url').slice(0, 22) }
    },
  }

  async function calendarOf(viewer: Viewer, { kind, locale, madeAt }: FoundFeed): Promise<IcalCalendar> {
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
      summary: days.name,
      category: words.category(days.kind, locale),
    }))
  }
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

interface FoundFeed extends Pick<Feed, 'kind' | 'locale' | 'madeAt'> {
  readonly official: string
  readonly revoked: boolean
}

async function findFeed(
  queries: TenantQueries,
  tenant: string,
  token: string,
  at: string,
): Promise<FoundFeed | null> {
  const row = await queries
    .selectFrom('feed')
    .select(['feed_id', 'official_id', 'kind', 'locale', 'made_at', 'revoked_at', 'fetched_at'])
    .where('tenant_id', '=', tenant)
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!row) return null
  const revoked = row.revoked_at !== null
  if (!revoked && (row.fetched_at === null || Date.parse(at) - Date.parse(row.fetched_at) > notedEvery))
    await queries
      .updateTable('feed')
      .set({ fetched_at: at })
      .where('tenant_id', '=', tenant)
      .where('feed_id', '=', row.feed_id)
      .execute()
  const { official_id: official, kind, locale, made_at: madeAt } = row
  return { official, kind, locale, madeAt, revoked }
}

const inUse = (queries: TenantQueries, tenant: string, official: string) =>
  queries
    .updateTable('feed')
    .where('tenant_id', '=', tenant)
    .where('official_id', '=', official)
    .where('revoked_at', 'is', null)

/** 192 random bits need no salt. */
const hashOf = (text: string) => createHash('sha256').update(text).digest()
