import type { X509Certificate } from 'node:crypto'
import { type CertificateRequest, makeCertificate } from '../certificates/make.ts'
import type { SigningKey } from '../cms/sign.ts'
import { newKeyPair } from '../local/authority.ts'

/** A key with its certificate. */
export interface Holder {
  readonly certificate: X509Certificate
  readonly key: SigningKey['key']
}

const year = 365 * 86_400_000

interface Wishes {
  readonly use: CertificateRequest['use']
  readonly organisation?: string
  readonly position?: string
  /** Nobody: it signs itself. */
  readonly issuer?: Holder
  readonly from?: Date
  readonly until?: Date
}

/** A certificate as a test wants it; good from a year ago for two years, unless it says otherwise. */
export function holder(named: string, wishes: Wishes): Holder {
  const pair = newKeyPair()
  const certificate = makeCertificate({
    subject: {
      commonName: named,
      organisation: wishes.organisation ?? 'Lembaga Uji',
      ...(wishes.position !== undefined && { title: wishes.position }),
    },
    publicKey: pair.publicKey,
    issuer: wishes.issuer?.certificate ?? null,
    issuerKey: wishes.issuer?.key ?? pair.key,
    from: wishes.from ?? new Date(Date.now() - year),
    until: wishes.until ?? new Date(Date.now() + year),
    use: wishes.use,
  })
  return { certificate, key: pair.key }
}

export const signingKey = (own: Holder, issuer: Holder): SigningKey => ({
  ...own,
  above: [issuer.certificate],
})
