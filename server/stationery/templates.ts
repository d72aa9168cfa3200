import type { TenantQueries } from '#server/platform/index.ts'
import type { TemplateVersion, Wording } from './contract.ts'
import type { Made } from './making.ts'

/** Versions of templates, newest first: of one, or the one in force at an instant of each. */
export async function readTemplates(
  queries: TenantQueries,
  tenant: string,
  among: { readonly template: string } | { readonly at: string },
): Promise<readonly TemplateVersion[]> {
  const all = queries
    .selectFrom('template_version as v')
    .leftJoin('official as o', (join) =>
      join.onRef('o.tenant_id', '=', 'v.tenant_id').onRef('o.official_id', '=', 'v.made_by'),
    )
    .selectAll('v')
    .select('o.name as maker')
    .where('v.tenant_id', '=', tenant)
  const rows =
    'template' in among
      ? await all.where('v.template', '=', among.template).orderBy('v.version', 'desc').execute()
      : await all
          .distinctOn('v.template')
          .where('v.valid_from', '<=', among.at)
          .orderBy('v.template')
          .orderBy('v.valid_from', 'desc')
          .orderBy('v.version', 'desc')
          .execute()
  return rows.map(({ template, version, source, wording, reason, made_at, valid_from, maker }) => ({
    ...{ template, version, source, reason, madeAt: made_at, madeBy: maker, validFrom: valid_from },
    wording: wording as Wording,
  }))
}

/** What is in force of a template at an instant; null: as shipped. */
export async function readTemplateAt(
  queries: TenantQueries,
  tenant: string,
  template: string,
  at: string,
): Promise<{ readonly source: string | null; readonly wording: Wording } | null> {
  const row = await queries
    .selectFrom('template_version')
    .select(['source', 'wording'])
    .where('tenant_id', '=', tenant)
    .where('template', '=', template)
    .where('valid_from', '<=', at)
    .orderBy('valid_from', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { source: row.source, wording: row.wording as Wording } : null
}

/** False: another version of this number is there already. */
export async function storeTemplate(
  queries: TenantQueries,
  tenant: string,
  { template, source, wording }: Pick<TemplateVersion, 'template' | 'source' | 'wording'>,
  made: Made,
): Promise<boolean> {
  const stored = await queries
    .insertInto('template_version')
    .values({
      ...{ tenant_id: tenant, template, version: made.version, source, wording: JSON.stringify(wording) },
      ...{ reason: made.reason, made_at: made.at, made_by: made.by, valid_from: made.validFrom },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return stored !== undefined
}
