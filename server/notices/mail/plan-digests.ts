import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import { makeDeliveries } from '../deliver/make.ts'
import { defaultPreferences } from '../preferences.ts'
import { collectedBefore } from '../read.ts'
import { mailWishOf } from '../topics.ts'

interface DueDigest {
  readonly official: string
  /** The local date of the digest. */
  readonly day: string
  readonly from: string
  readonly until: string
}

/**
 * Makes the digests whose hour has come: of what came up to that hour and after the digest before, at most a week back,
 * where anything did. A minute is left for notices on their way when the hour struck. One that nobody made at its hour, because no worker ran, is made later for the same span.
 */
export async function planDigests(queries: TenantQueries, tenant: string, now: string): Promise<number> {
  const { rows } = await sql<DueDigest>`
    with reader as (
      select o.official_id, coalesce(p.mail, '{}') as mail, t.zone,
        coalesce(p.digest_hour, ${defaultPreferences.digestHour}) as hour,
        (${now}::timestamptz - interval '1 minute') at time zone t.zone as local
      from laksana.official o
      join laksana.tenant t on t.tenant_id = o.tenant_id
      left join laksana.notice_preference p on p.tenant_id = o.tenant_id and p.official_id = o.official_id
      where o.tenant_id = ${tenant} and o.email <> '' and (o.left_on is null or o.left_on > (${now}::timestamptz at time zone t.zone)::date)
    ), cut as (
      select official_id, mail, zone,
        date_trunc('day', local - make_interval(hours => hour)) + make_interval(hours => hour) as hour_passed
      from reader
    ), span as (
      select official_id, mail, to_char(hour_passed, 'YYYY-MM-DD') as day, hour_passed at time zone zone as until,
        (select max((d.body ->> 'until')::timestamptz) from laksana.delivery d
          where d.tenant_id = ${tenant} and d.official_id = cut.official_id and d.channel = 'digest') as last
      from cut
    ), due as (
      select *, greatest(coalesce(last, until - interval '1 day'), until - interval '7 days') as since
      from span where last is null or last < until
    )
    select official_id as official, day, since as "from", until from due
    where exists (
      select from laksana.notice n
      where n.tenant_id = ${tenant} and n.official_id = due.official_id and n.read_at is null
        and n.at > due.since and n.at <= due.until
        and (${mailWishOf(sql`due.mail`)} = 'digest'
          or exists (select from laksana.notice_preference p where p.tenant_id = n.tenant_id and p.official_id = n.official_id
            and ${collectedBefore})))`.execute(queries)
  const wanted = rows.map(({ official, day, from, until }) => ({
    ...{ of: `digest ${day}`, official, target: official, kind: 'digest' },
    body: { from, until },
  }))
  return (await makeDeliveries(queries, tenant, 'digest', wanted, now)).length
}
