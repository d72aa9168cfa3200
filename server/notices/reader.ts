import { sql } from 'kysely'
import type { TenantQueries } from '#server/platform/index.ts'
import type { LetterAbout, Preferences } from './contract.ts'
import { type ChosenPreferences, preferencesIn } from './preferences.ts'

/** Whoever is told something outside the pages. */
export interface Reader {
  readonly official: string
  /** Null: none is known. */
  readonly email: string | null
  /** No longer works for this government, so is told nothing. */
  readonly left: boolean
  readonly zone: string
  readonly government: string
  readonly office: string
  readonly wishes: Preferences
}

export async function findReader(
  queries: TenantQueries,
  tenant: string,
  official: string,
  now: string,
): Promise<Reader | null> {
  const { rows } = await sql<Omit<Reader, 'wishes'> & { chosen: ChosenPreferences | null }>`
    select o.official_id as official, nullif(o.email, '') as email,
      coalesce(o.left_on <= (${now}::timestamptz at time zone t.zone)::date, false) as left,
      t.zone, t.name as government, t.office_name as office, to_jsonb(p) as chosen
    from laksana.official o join laksana.tenant t on t.tenant_id = o.tenant_id
    left join laksana.notice_preference p on p.tenant_id = o.tenant_id and p.official_id = o.official_id
    where o.tenant_id = ${tenant} and o.official_id = ${official}`.execute(queries)
  const [found] = rows
  if (!found) return null
  const { chosen, ...reader } = found
  return { ...reader, wishes: preferencesIn(chosen) }
}

export const aboutOf = (reader: Reader): LetterAbout => ({
  locale: reader.wishes.locale,
  government: reader.government,
  office: reader.office,
  zone: reader.zone,
})
