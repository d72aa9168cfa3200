import { sql } from 'kysely'
import { contactLine } from '#library/index.ts'
import type { TenantQueries } from '#server/platform/index.ts'
import type { Letterhead } from '#server/typesetting/contract.ts'
import type { LetterheadWords, Logo, PaperStyle, TemplateProposal } from './contract.ts'
import { readLetterheadAt } from './letterheads.ts'
import { readTemplateAt } from './templates.ts'

/** How papers look; see `Stationery.styleFor`. */
export async function readStyle(
  queries: TenantQueries,
  tenant: string,
  asked: { readonly unit?: string; readonly template: string; readonly at: string },
): Promise<PaperStyle> {
  const { words, logo } = await letterheadFor(queries, tenant, asked.unit ?? '', asked.at)
  const template = await readTemplateAt(queries, tenant, asked.template, asked.at)
  return styleOf(words, logo, template)
}

export function styleOf(
  words: LetterheadWords,
  logo: Logo | null,
  template: Pick<TemplateProposal, 'source' | 'wording'> | null,
): PaperStyle {
  const contact = contactLine(words)
  const letterhead: Letterhead = {
    government: words.government,
    office: words.office,
    ...(words.address && { address: words.address }),
    ...(contact && { contact }),
    ...(logo && { logo }),
    ...(words.footer && { footer: words.footer }),
  }
  return {
    letterhead,
    place: words.place,
    wording: template?.wording ?? {},
    ...(template?.source != null && { templateSource: template.source }),
  }
}

interface LetterheadInForce {
  readonly words: LetterheadWords
  readonly logo: Logo | null
}

/**
 * The unit's own letterhead, or that of the nearest unit above it. An agency without one writes under the government's
 * name and logo with its own name below.
 */
async function letterheadFor(
  queries: TenantQueries,
  tenant: string,
  unit: string,
  at: string,
): Promise<LetterheadInForce> {
  const above = await unitsAbove(queries, tenant, unit)
  for (const { unit_id } of above) {
    const own = await readLetterheadAt(queries, tenant, unit_id, at)
    if (own) return { words: own, logo: own.logo }
  }
  const main = await readLetterheadAt(queries, tenant, '', at)
  const agency = above.at(-1)
  const named = await nameOfTenant(queries, tenant)
  const isOffice = agency === undefined || agency.kind === 'office'
  if (main && isOffice) return { words: main, logo: main.logo }
  const words = {
    ...blank,
    government: main?.government ?? named.government,
    office: isOffice ? named.office : agency.name,
    place: main?.place ?? '',
  }
  return { words, logo: main?.logo ?? null }
}

const blank = { address: '', phone: '', email: '', website: '', footer: '' }

async function nameOfTenant(queries: TenantQueries, tenant: string) {
  return queries
    .selectFrom('tenant')
    .select(['name as government', 'office_name as office'])
    .where('tenant_id', '=', tenant)
    .executeTakeFirstOrThrow()
}

interface UnitAbove {
  readonly unit_id: string
  readonly name: string
  readonly kind: 'office' | 'agency' | 'third-party'
}

/** The unit, then those above it up to its agency; none for ''. */
async function unitsAbove(
  queries: TenantQueries,
  tenant: string,
  unit: string,
): Promise<readonly UnitAbove[]> {
  if (unit === '') return []
  const { rows } = await sql<UnitAbove>`
    with recursive above as (
      select unit_id, name, kind, parent_unit_id, 0 as height from laksana.unit
        where tenant_id = ${tenant} and unit_id = ${unit}
      union all
      select u.unit_id, u.name, u.kind, u.parent_unit_id, above.height + 1 from above
        join laksana.unit u on u.tenant_id = ${tenant} and u.unit_id = above.parent_unit_id
        where above.height < 20
    ) select unit_id, name, kind from above order by height`.execute(queries)
  return rows
}
