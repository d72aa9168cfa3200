import type { TenantDatabase } from '#server/platform/index.ts'
import type { LetterheadWords, Logo } from './contract.ts'
import { readLetterheads, storeLetterhead } from './letterheads.ts'

/**
 * Brings the office's letterhead to what the government's file says. One that the file says as it did when it was loaded
 * last stays as it is, so that what an administrator has changed since isn't undone.
 */
export async function loadLetterhead(
  database: TenantDatabase,
  tenant: string,
  words: LetterheadWords,
  logo: Logo | null,
  at: string,
): Promise<void> {
  await database.withTenant(tenant, async (queries) => {
    const versions = await readLetterheads(queries, tenant, { unit: '' })
    const loaded = versions.find(({ reason }) => reason === '')
    const names = Object.keys(words) as (keyof LetterheadWords)[]
    if (loaded && names.every((name) => loaded[name] === words[name])) return
    const version = (versions[0]?.version ?? 0) + 1
    await storeLetterhead(queries, tenant, '', words, logo, {
      ...{ version, reason: '', at, by: null, validFrom: at },
    })
  })
}
