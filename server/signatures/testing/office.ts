import { randomUUID } from 'node:crypto'
import { before } from 'node:test'
import { loadTenant } from '#server/directory/index.ts'
import { type TestDatabase, useDatabase } from '#server/testing/postgres.ts'
import { twoTenants } from '#server/testing/tenants.ts'
import type { Signer } from '../contract.ts'
import { createSignatures } from '../index.ts'
import type { SignaturesOptions } from '../signatures.ts'

export const tenant = 'kab-satu'
export const otherTenant = 'kota-dua'
export const passphrase = 'Frasa sandi yang panjang 7'
const organisation = 'Pemerintah kab-satu'
export const head: Signer = { official: 'o1', name: 'Kepala', position: 'Kepala Dinas', organisation }
export const division: Signer = { official: 'o2', name: 'Bidang', position: 'Kepala Bidang', organisation }
export const secret = 's'.repeat(64)

/** The two small governments in a database of the test file's own, and signatures over it. */
export function useOffice() {
  const database = useDatabase()
  before(async () => {
    for (const definition of twoTenants)
      await loadTenant(database.tenants, database.pools.auth, definition, {
        demo: true,
        passwordHash: 'x',
        today: '2020-01-01',
      })
  })
  const open = (options: Partial<SignaturesOptions> = {}) =>
    createSignatures({
      pool: database.pools.app,
      secret,
      now: () => new Date().toISOString(),
      roots: { psre: [], timestamp: [] },
      readPublished: async () => null,
      ...options,
    })
  return { database, open }
}

/** The id of a row of `stored_file` without bytes. */
export async function storeFor({ admin }: Pick<TestDatabase, 'admin'>, tenant: string): Promise<string> {
  const file = randomUUID()
  await admin.query(
    `insert into laksana.stored_file (tenant_id, file_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
     values ($1, $2, 'surat.pdf', 'application/pdf', 1, $3, 'o1', now())`,
    [tenant, file, 'a'.repeat(64)],
  )
  return file
}
