import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { TenantDatabase } from '#server/platform/index.ts'
import type { PublishedPapers } from './contract.ts'

/** Crockford's alphabet: no I, L, O, U, so that a code read from paper is typed right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeShape = /^[0-9A-HJKMNP-TV-Z]{16}$/

/** Letters that anyone can check by the code on them. */
export function publishedPapers(
  database: TenantDatabase,
  now: () => string,
): Pick<PublishedPapers, 'newPaperCode' | 'publish' | 'withdraw' | 'findPublished'> {
  return {
    // 32 divides 256, so each character is equally likely.
    newPaperCode: () => [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join(''),

    async publish(tenant, { code, file, sha256, title, number, on }) {
      if (!codeShape.test(code)) throw new TypeError('not a code of newPaperCode()')
      const told = {
        file_id: file,
        sha256,
        title,
        number,
        dated_on: on,
        published_at: now(),
        withdrawn_at: null,
      }
      await database.withTenant(tenant, (queries) =>
        queries
          .insertInto('published_paper')
          .values({ tenant_id: tenant, code, ...told })
          .onConflict((conflict) =>
            conflict
              .columns(['tenant_id', 'code'])
              .doUpdateSet(told)
              .where(
                sql<boolean>`(published_paper.file_id, published_paper.sha256, published_paper.title, published_paper.number,
                  published_paper.dated_on) is distinct from (excluded.file_id, excluded.sha256, excluded.title,
                  excluded.number, excluded.dated_on)`,
              ),
          )
          .execute(),
      )
    },

    withdraw: (tenant, { code, sha256, at }) =>
      database.withTenant(tenant, async (queries) => {
        const { numUpdatedRows } = await queries
          .updateTable('published_paper')
          .set({ withdrawn_at: sql<string>`coalesce(withdrawn_at, ${at})` })
          .where('tenant_id', '=', tenant)
          .where('code', '=', code)
          .where('sha256', '=', sha256)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) return true
        const newer = await queries
          .selectFrom('published_paper')
          .select('code')
          .where('tenant_id', '=', tenant)
          .where('code', '=', code)
          .executeTakeFirst()
        return newer !== undefined
      }),

    async findPublished(tenant, typed) {
      const code = normalCode(typed)
      if (!codeShape.test(code)) return null
      const found = await database.withTenant(tenant, (queries) =>
        queries
          .selectFrom('published_paper')
          .select(['code', 'file_id as file', 'sha256', 'title', 'number', 'dated_on as on'])
          .select(['published_at as publishedAt', 'withdrawn_at as withdrawnAt'])
          .where('tenant_id', '=', tenant)
          .where('code', '=', code)
          .executeTakeFirst(),
      )
      return found ?? null
    },
  }
}

/** What a person typed from paper, as the code is kept. */
const normalCode = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
