import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Directory } from '#server/directory/contract.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import { type CalendarsOptions, calendarsOf } from './calendars.ts'
import type { Feed, Feeds } from './contract.ts'
import { icalText } from './ical.ts'

export interface FeedsOptions extends CalendarsOptions {
  readonly directory: Pick<Directory, 'findViewer'>
}

/** Fetches closer together than this aren't noted. */
const notedEvery = 5 * 60_000
/** The tenant before the secret, since rows are found within their tenant alone. */
const form = /^([a-z][a-z0-9-]{1,62})\.([\w-]{32})$/

export function createFeeds(options: FeedsOptions): Feeds {
  const { tenants, directory, address, now } = options
  const calendarOf = calendarsOf(options)

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
