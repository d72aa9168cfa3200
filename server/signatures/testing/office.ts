import { before } from 'node:test'
import { loadTenant } from '#server/directory/index.ts'
import { useDatabase } from '#server/testing/postgres.ts'
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
      ...options,
    })
  return { database, open }
}
