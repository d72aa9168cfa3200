import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Content } from '#engine/document-kind/index.ts'
import { canonicalJson, type TenantDatabase } from '#server/platform/index.ts'
import type { PaperContent } from './contract.ts'

/** What papers say, by the SHA-256 that the log names. */
export interface Contents {
  /** Stored before the act that names it; one that no act names is read by nobody. */
  keep(tenant: string, caseId: string, content: Content): Promise<void>
  read(tenant: string, caseId: string, hashes: readonly string[]): Promise<ReadonlyMap<string, PaperContent>>
  /** All contents of a case, for good. How many there were. */
  erase(tenant: string, caseId: string): Promise<number>
}

/** Bytes of a content; nobody fills in a form longer than that. */
export const longestContent = 256 * 1024

export const hashOfContent = (content: Content): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex')

export const sizeOfContent = (content: Content): number => Buffer.byteLength(canonicalJson(content))

export function openContents(tenants: TenantDatabase, now: () => string): Contents {
  return {
    keep: (tenant, caseId, content) =>
      tenants.withTenant(tenant, async (queries) => {
        await queries
          .insertInto('paper_content')
          .values({
            tenant_id: tenant,
            case_id: caseId,
            sha256: hashOfContent(content),
            content: canonicalJson(content),
            stored_at: now(),
            erased_at: null,
          })
          .onConflict((conflict) =>
            conflict
              .columns(['tenant_id', 'case_id', 'sha256'])
              .doUpdateSet((same) => ({ content: same.ref('excluded.content'), erased_at: null }))
              .where('paper_content.content', 'is', null),
          )
          .execute()
      }),

    async read(tenant, caseId, hashes) {
      if (hashes.length === 0) return new Map()
      const rows = await tenants.withTenant(tenant, (queries) =>
        queries
          .selectFrom('paper_content')
          .select(['sha256', 'content'])
          .where('tenant_id', '=', tenant)
          .where('case_id', '=', caseId)
          .where('sha256', '=', sql<string>`any(${[...new Set(hashes)]})`)
          .execute(),
      )
      const kept = new Map(rows.map(({ sha256, content }) => [sha256, content]))
      return new Map(hashes.map((hash) => [hash, contentIn(kept.get(hash) ?? null)]))
    },

    erase: (tenant, caseId) =>
      tenants.withTenant(tenant, async (queries) => {
        const { numUpdatedRows } = await queries
          .updateTable('paper_content')
          .set({ content: null, erased_at: now() })
          .where('tenant_id', '=', tenant)
          .where('case_id', '=', caseId)
          .where('content', 'is not', null)
          .executeTakeFirst()
        return Number(numUpdatedRows)
      }),
  }
}

const contentIn = (text: string | null): PaperContent =>
  text === null ? { kind: 'erased' } : { kind: 'content', content: JSON.parse(text) as Content }
