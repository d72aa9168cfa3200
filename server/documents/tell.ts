import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'

/** What people are told on their own page. The same `id` tells the same person once. */
export interface FileNotice {
  readonly id: string
  readonly kind:
    | 'file-infected'
    | 'files-damaged'
    | 'scanner-away'
    | 'archive-due'
    | 'webhook-gone'
    | 'webhook-failing'
  readonly facts: Readonly<Record<string, string>>
  /** ISO instant. */
  readonly at: string
}

/** Tells one official; where the file came for a case, the notice leads there. */
export async function tellOfficial(
  queries: TenantQueries,
  tenant: string,
  official: string,
  { id, kind, facts, at }: FileNotice,
  fileId: string,
): Promise<void> {
  await sql`
    insert into laksana.notice (tenant_id, official_id, notice_id, kind, case_id, body, at)
    select f.tenant_id, ${official}, ${id}, ${kind}, f.case_id, ${JSON.stringify(facts)}::jsonb, ${at}
    from laksana.stored_file f where f.tenant_id = ${tenant} and f.file_id = ${fileId}
    on conflict do nothing`.execute(queries)
}

/** Tells whoever holds a position today from which the government is administered. */
export async function tellAdministrators(
  queries: TenantQueries,
  tenant: string,
  { id, kind, facts, at }: FileNotice,
): Promise<void> {
  await sql`
    insert into laksana.notice (tenant_id, official_id, notice_id, kind, body, at)
    select distinct h.tenant_id, h.official_id, ${id}, ${kind}, ${JSON.stringify(facts)}::jsonb, ${at}::timestamptz
    from laksana.holding h
    join laksana.position p on p.tenant_id = h.tenant_id and p.position_id = h.position_id
    join laksana.tenant t on t.tenant_id = h.tenant_id
    cross join lateral (select (${at}::timestamptz at time zone t.zone)::date as day) today
    where h.tenant_id = ${tenant} and 'administer' = any(p.capabilities)
      and h.from_on <= day and (h.until_on is null or h.until_on >= day)
    on conflict do nothing`.execute(queries)
}
