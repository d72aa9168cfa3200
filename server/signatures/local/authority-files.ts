import { makeRevocationList } from '../certificates/revocation-list.ts'
import type { Signatures } from '../contract.ts'
import { authorityIn, findAuthority } from './authority.ts'
import { type LocalOptions, listRevoked } from './certificates.ts'

/** Days a revocation list is good for. */
const lasts = 7

/** What others need to check a government's own signatures: its authority's certificate and revocation list. */
export function authorityFiles(
  { database, secret, now }: LocalOptions,
  tenant: string,
  serial?: string,
): ReturnType<Signatures['authority']> {
  return database.withTenant(tenant, async (queries) => {
    const row = await findAuthority(queries, tenant, serial)
    if (row === null) return null
    const authority = authorityIn(row, tenant, secret)
    const revoked = (await listRevoked(queries, tenant)).filter((entry) => entry.authority === row.serial)
    const at = new Date(now())
    const until = new Date(at.getTime() + lasts * 86_400_000)
    return {
      certificate: row.certificate,
      revocationList: makeRevocationList(authority, revoked, { at, until }),
    }
  })
}
