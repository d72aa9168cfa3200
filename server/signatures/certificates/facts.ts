import type { X509Certificate } from 'node:crypto'
import { namesIn, partOf } from './names.ts'

/** What a certificate says of its owner. `serial` is hexadecimal, instants are ISO. */
export interface CertificateFacts {
  readonly serial: string
  readonly name: string
  readonly position: string | null
  readonly organisation: string | null
  readonly issuer: string
  readonly from: string
  readonly until: string
}

export function factsOf(certificate: X509Certificate): CertificateFacts {
  const { subject, issuer } = namesIn(certificate)
  return {
    serial: certificate.serialNumber.toLowerCase(),
    name: partOf(subject, '2.5.4.3') ?? '',
    position: partOf(subject, '2.5.4.12'),
    organisation: partOf(subject, '2.5.4.10'),
    issuer: partOf(issuer, '2.5.4.3') ?? partOf(issuer, '2.5.4.10') ?? '',
    from: new Date(certificate.validFrom).toISOString(),
    until: new Date(certificate.validTo).toISOString(),
  }
}
