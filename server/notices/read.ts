import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import type { ListedNotice, Notice, Topic } from './contract.ts'
import { mailWishOf, topicOf } from './topics.ts'

interface NoticeRow {
  readonly notice_id: string
  readonly at: string
  readonly kind: string
  readonly case_id: string | null
  readonly body: unknown
  readonly read_at: string | null
  readonly settled: boolean
}

const mostUnread = 50
/** How far back unread notices are looked through for those that still stand. */
const latestUnread = 500
export const noticesPerPage = 25

/** About a task that is no longer owed. */
const settled = (now: string) => sql<boolean>`
  (n.body ->> 'task' is not null and not laksana.owes_task(n.tenant_id, n.official_id, n.case_id, n.body ->> 'task', ${now}))`

export async function readNotice(
  queries: TenantQueries,
  tenant: string,
  official: string,
  id: string,
  now: string,
): Promise<ListedNotice | null> {
  const { rows } = await sql<NoticeRow>`
    select n.*, ${settled(now)} as settled from laksana.notice n
    where n.tenant_id = ${tenant} and n.official_id = ${official} and n.notice_id = ${id}`.execute(queries)
  return rows[0] ? noticeIn(rows[0]) : null
}

/** Unread and standing, the newest first. */
export async function readUnread(
  queries: TenantQueries,
  tenant: string,
  official: string,
  now: string,
  most = mostUnread,
): Promise<readonly Notice[]> {
  const { rows } = await sql<NoticeRow>`
    select n.*, false as settled from (
      select * from laksana.notice n
      where n.tenant_id = ${tenant} and n.official_id = ${official} and n.read_at is null
      order by n.at desc, n.notice_id limit ${latestUnread}) n
    where not ${settled(now)} order by n.at desc, n.notice_id limit ${most}`.execute(queries)
  return rows.map(noticeIn)
}

/**
 * What a digest collects: came after `from` and by `until`, is unread, stands, and went out in no mail of its own. What was
 * collected before its reader chose to have the rest at once comes with it too.
 */
export async function readCollected(
  queries: TenantQueries,
  tenant: string,
  official: string,
  { from, until, topics }: { from: string; until: string; topics: ReadonlySet<Topic> },
  now: string,
): Promise<readonly Notice[]> {
  const { rows } = await sql<NoticeRow & { collected: boolean }>`
    select n.*, false as settled, ${collectedBefore} as collected from laksana.notice n
    left join laksana.notice_preference p on p.tenant_id = n.tenant_id and p.official_id = n.official_id
    where n.tenant_id = ${tenant} and n.official_id = ${official} and n.read_at is null
      and n.at > ${from} and n.at <= ${until} and not ${settled(now)}
      and not exists (select from laksana.delivery d where d.tenant_id = n.tenant_id and d.official_id = n.official_id
        and d.channel = 'mail' and d.notice_id = n.notice_id and d.state = 'sent' and d.made_at > ${from})
    order by n.at, n.notice_id`.execute(queries)
  return rows.filter(({ kind, collected }) => topics.has(topicOf(kind)) || collected).map(noticeIn)
}

/** Of a notice `n`: no mail was made for it, and its reader (`p`) has changed what is wished since it came. */
export const collectedBefore = sql`(n.at < p.changed_at and not exists (select from laksana.delivery d
  where d.tenant_id = n.tenant_id and d.official_id = n.official_id and d.channel = 'mail' and d.notice_id = n.notice_id)
  and ${mailWishOf(sql`p.mail`)} <> 'never')`

/** A page of all of them, the newest first, and how many there are. */
export async function readPage(
  queries: TenantQueries,
  tenant: string,
  official: string,
  { page, unread }: { page: number; unread: boolean },
  now: string,
): Promise<{ readonly items: readonly ListedNotice[]; readonly total: number }> {
  const which = unread
    ? sql`n.tenant_id = ${tenant} and n.official_id = ${official} and n.read_at is null and not ${settled(now)}`
    : sql`n.tenant_id = ${tenant} and n.official_id = ${official}`
  const { rows } = await sql<NoticeRow>`
    select n.*, ${settled(now)} as settled from laksana.notice n where ${which}
    order by n.at desc, n.notice_id limit ${noticesPerPage} offset ${(page - 1) * noticesPerPage}`.execute(
    queries,
  )
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from laksana.notice n where ${which}`.execute(queries)
  return { items: rows.map(noticeIn), total: counted.rows[0]!.total }
}

export function noticeIn(row: NoticeRow): ListedNotice {
  return {
    id: row.notice_id,
    at: row.at,
    kind: row.kind,
    caseId: row.case_id ?? '',
    facts: row.body as Readonly<Record<string, string>>,
    readAt: row.read_at,
    settled: row.settled,
  }
}
