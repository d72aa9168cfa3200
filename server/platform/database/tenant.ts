import { type Kysely, Kysely as KyselyOf, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import type { Tables } from './tables.ts'

export type TenantId = string

/** Queries of one transaction in which one tenant's rows, and no others, exist. */
export type TenantQueries = Kysely<Tables>

/** Reading and writing beside the command path: the directory, procedures, files, lists. */
export interface TenantDatabase {
  /** Runs `work` in a transaction of this tenant; commits when it resolves, rolls back when it throws. */
  withTenant<T>(tenant: TenantId, work: (queries: TenantQueries) => Promise<T>): Promise<T>
  /** What anyone may know of the governments served here. */
  listPublicTenants(): Promise<readonly PublicTenant[]>
}

export interface PublicTenant {
  readonly tenant_id: TenantId
  readonly name: string
  readonly short_name: string
  readonly office_name: string
  readonly zone: string
  readonly reference_prefix: string
  readonly demo: boolean
}

const slug = /^[a-z][a-z0-9-]{1,62}$/

/** `pool` is connected as laksana_app (`openPools(…).app`). */
export function openTenantDatabase(pool: pg.Pool): TenantDatabase {
  const kysely = new KyselyOf<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('laksana')
  return {
    withTenant(tenant, work) {
      if (!slug.test(tenant)) throw new TypeError(`not a tenant: ${JSON.stringify(tenant)}`)
      return kysely.connection().execute(async (queries) => {
        // One round trip; the slug was checked, and a statement of this kind takes no parameters.
        await sql.raw(`begin; set local laksana.tenant = '${tenant}'`).execute(queries)
        try {
          const result = await work(queries)
          await sql.raw('commit').execute(queries)
          return result
        } catch (error) {
          await sql
            .raw('rollback')
            .execute(queries)
            .catch(() => {})
          throw error
        }
      })
    },
    async listPublicTenants() {
      const { rows } = await sql<PublicTenant>`select * from laksana.public_tenants()`.execute(kysely)
      return rows
    },
  }
}
