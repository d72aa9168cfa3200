import type { TenantQueries } from '#server/platform/index.ts'
import type { Logo } from './contract.ts'
import { logoColumns, logoOf } from './letterheads.ts'

/** Whose draft, of what: `letterhead/<unit>`, `template/<name>`. */
export interface DraftKey {
  readonly tenant: string
  readonly official: string
  readonly subject: string
}

export interface Draft {
  readonly content: Readonly<Record<string, unknown>>
  readonly logo: Logo | null
}

export async function readDraft(queries: TenantQueries, key: DraftKey): Promise<Draft | null> {
  const row = await queries
    .selectFrom('stationery_draft')
    .select(['content', 'logo', 'logo_media_type'])
    .where('tenant_id', '=', key.tenant)
    .where('official_id', '=', key.official)
    .where('subject', '=', key.subject)
    .executeTakeFirst()
  return row ? { content: row.content, logo: logoOf(row) } : null
}

/** In place of the one before. */
export async function storeDraft(
  queries: TenantQueries,
  key: DraftKey,
  { content, logo }: Draft,
  at: string,
): Promise<void> {
  const row = { content: JSON.stringify(content), ...logoColumns(logo), saved_at: at }
  await queries
    .insertInto('stationery_draft')
    .values({ tenant_id: key.tenant, official_id: key.official, subject: key.subject, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'official_id', 'subject']).doUpdateSet(row))
    .execute()
}

export async function dropDraft(queries: TenantQueries, key: DraftKey): Promise<void> {
  await queries
    .deleteFrom('stationery_draft')
    .where('tenant_id', '=', key.tenant)
    .where('official_id', '=', key.official)
    .where('subject', '=', key.subject)
    .execute()
}
