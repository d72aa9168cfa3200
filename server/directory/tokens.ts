import { randomBytes, randomUUID } from 'node:crypto'
import type { TenantDatabase } from '#server/platform/index.ts'
import type { Directory } from './contract.ts'
import { hashToken } from './viewers.ts'

/** API tokens of an official: shown once, kept as a checksum, revoked for good. */
export function apiTokens(
  database: TenantDatabase,
  now: () => string,
): Pick<Directory, 'createApiToken' | 'listApiTokens' | 'revokeApiToken'> {
  return {
    createApiToken: ({ tenant, official }, name) =>
      database.withTenant(tenant.id, async (queries) => {
        const id = randomUUID()
        const token = `laksana_${tenant.id}.${randomBytes(32).toString('base64url')}`
        await queries
          .insertInto('api_token')
          .values({
            tenant_id: tenant.id,
            token_id: id,
            official_id: official.id,
            name,
            token_hash: hashToken(token),
            created_at: now(),
          })
          .execute()
        return { id, token }
      }),

    listApiTokens: ({ tenant, official }) =>
      database.withTenant(tenant.id, async (queries) => {
        const rows = await queries
          .selectFrom('api_token')
          .select(['token_id', 'name', 'created_at', 'last_used_at'])
          .where('tenant_id', '=', tenant.id)
          .where('official_id', '=', official.id)
          .where('revoked_at', 'is', null)
          .orderBy('created_at', 'desc')
          .execute()
        return rows.map((row) => ({
          id: row.token_id,
          name: row.name,
          createdAt: row.created_at,
          lastUsedAt: row.last_used_at,
        }))
      }),

    revokeApiToken: ({ tenant, official }, id) =>
      database.withTenant(tenant.id, async (queries) => {
        const { numUpdatedRows } = await queries
          .updateTable('api_token')
          .set({ revoked_at: now() })
          .where('tenant_id', '=', tenant.id)
          .where('token_id', '=', id)
          .where('official_id', '=', official.id)
          .where('revoked_at', 'is', null)
          .executeTakeFirstOrThrow()
        return numUpdatedRows > 0n
      }),
  }
}
