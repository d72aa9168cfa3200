import { X509Certificate } from 'node:crypto'
import type { TenantDatabase } from '#server/platform/index.ts'
import { listRevoked } from './local/certificates.ts'
import type { TrustAnchor } from './verify/trust.ts'

/** Roots that the operator says to believe. */
export interface TrustedRoots {
  /** Of Indonesian PSrE: for people and for timestamps. */
  readonly psre: readonly X509Certificate[]
  /** Of the timestamp server. */
  readonly timestamp: readonly X509Certificate[]
}

/** Everything these governments believe: their own authorities, never certified, and the operator's roots. */
export async function anchorsOf(
  database: TenantDatabase,
  tenants: readonly string[],
  roots: TrustedRoots,
): Promise<readonly TrustAnchor[]> {
  const own = await Promise.all(tenants.map((tenant) => ownAnchors(database, tenant)))
  return [...own.flat(), ...rootAnchors(roots)]
}

function ownAnchors(database: TenantDatabase, tenant: string): Promise<readonly TrustAnchor[]> {
  return database.withTenant(tenant, async (queries) => {
    const revoked = await listRevoked(queries, tenant)
    const rows = await queries
      .selectFrom('signing_authority')
      .select(['serial', 'certificate'])
      .where('tenant_id', '=', tenant)
      .execute()
    return rows.map(
      ({ serial, certificate }): TrustAnchor => ({
        certificate: new X509Certificate(certificate),
        certified: false,
        purposes: ['signing'],
        revoked: revoked.filter(({ authority }) => authority === serial),
      }),
    )
  })
}

/** What the operator says to believe, whichever government asks. */
export const rootAnchors = (roots: TrustedRoots): readonly TrustAnchor[] => [
  ...roots.psre.map((certificate) => anchor(certificate, true, ['signing', 'time'])),
  ...roots.timestamp.map((certificate) => anchor(certificate, false, ['time'])),
]

const anchor = (
  certificate: X509Certificate,
  certified: boolean,
  purposes: TrustAnchor['purposes'],
): TrustAnchor => ({ certificate, certified, purposes, revoked: null })
