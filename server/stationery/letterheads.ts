import type { TenantQueries } from '#server/platform/index.ts'
import type { LetterheadVersion, LetterheadWords, Logo } from './contract.ts'
import type { Made } from './making.ts'

/** Versions of letterheads, newest first: of one unit, or the one in force at an instant of each. */
export async function readLetterheads(
  queries: TenantQueries,
  tenant: string,
  among: { readonly unit: string } | { readonly at: string },
): Promise<readonly LetterheadVersion[]> {
  const all = queries
    .selectFrom('letterhead as l')
    .leftJoin('official as o', (join) =>
      join.onRef('o.tenant_id', '=', 'l.tenant_id').onRef('o.official_id', '=', 'l.made_by'),
    )
    .selectAll('l')
    .select('o.name as maker')
    .where('l.tenant_id', '=', tenant)
  const rows =
    'unit' in among
      ? await all.where('l.unit_id', '=', among.unit).orderBy('l.version', 'desc').execute()
      : await all
          .distinctOn('l.unit_id')
          .where('l.valid_from', '<=', among.at)
          .orderBy('l.unit_id')
          .orderBy('l.valid_from', 'desc')
          .orderBy('l.version', 'desc')
          .execute()
  return rows.map(versionOf)
}

/** What counts for this unit at an instant; before its first version, the first. Null: it has none of its own. */
export async function readLetterheadAt(
  queries: TenantQueries,
  tenant: string,
  unit: string,
  at: string,
): Promise<LetterheadVersion | null> {
  const ofUnit = queries
    .selectFrom('letterhead')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
  const row =
    (await ofUnit
      .where('valid_from', '<=', at)
      .orderBy('valid_from', 'desc')
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()) ??
    (await ofUnit.orderBy('valid_from').orderBy('version').limit(1).executeTakeFirst())
  return row ? versionOf({ ...row, maker: null }) : null
}

/** False: another version of this number is there already. */
export async function storeLetterhead(
  queries: TenantQueries,
  tenant: string,
  unit: string,
  words: LetterheadWords,
  logo: Logo | null,
  made: Made,
): Promise<boolean> {
  const { government, office, address, phone, email, website, footer, place } = words
  const stored = await queries
    .insertInto('letterhead')
    .values({
      ...{ tenant_id: tenant, unit_id: unit, version: made.version },
      ...{ government, office, address, phone, email, website, footer, place },
      ...logoColumns(logo),
      ...{ reason: made.reason, made_at: made.at, made_by: made.by, valid_from: made.validFrom },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return stored !== undefined
}

export function logoColumns(logo: Logo | null) {
  return {
    logo: logo === null ? null : Buffer.from(logo.bytes),
    logo_media_type: logo?.mediaType ?? null,
  }
}

export function logoOf(row: {
  readonly logo: Uint8Array | null
  readonly logo_media_type: string | null
}): Logo | null {
  return row.logo === null ? null : { mediaType: row.logo_media_type as Logo['mediaType'], bytes: row.logo }
}

interface LetterheadRow extends LetterheadWords {
  readonly unit_id: string
  readonly version: number
  readonly logo: Uint8Array | null
  readonly logo_media_type: string | null
  readonly reason: string
  readonly made_at: string
  readonly valid_from: string
  readonly maker: string | null
}

function versionOf(row: LetterheadRow): LetterheadVersion {
  const { government, office, address, phone, email, website, footer, place, version, reason } = row
  return {
    ...{ government, office, address, phone, email, website, footer, place, version, reason },
    unit: row.unit_id,
    logo: logoOf(row),
    madeAt: row.made_at,
    madeBy: row.maker,
    validFrom: row.valid_from,
  }
}
