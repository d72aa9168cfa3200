import type { KeyObject, X509Certificate } from 'node:crypto'
import { Enumerated, Integer } from 'asn1js'
import {
  AuthorityKeyIdentifier,
  Certificate,
  CertificateRevocationList,
  Extensions,
  RevokedCertificate,
} from 'pkijs'
import { oid } from '../cms/identifiers.ts'
import { octets } from '../cms/library-values.ts'
import { extension, keyMark } from './extensions.ts'
import { ecdsaSha256, signatureOver, timeOf } from './make.ts'

/** Why a certificate counts no more, and the number RFC 5280 §5.3.1 gives it. */
export const revocationReasons = {
  'key-compromise': 1,
  'affiliation-changed': 3,
  superseded: 4,
  cessation: 5,
} as const
export type RevocationReason = keyof typeof revocationReasons

export interface Revoked {
  /** Hexadecimal. */
  readonly serial: string
  readonly at: string
  readonly reason: RevocationReason
}

/** The revocation list of an authority (CRL version 2, DER), good until `until`. */
export function makeRevocationList(
  authority: { readonly certificate: X509Certificate; readonly key: KeyObject },
  revoked: readonly Revoked[],
  { at, until }: { readonly at: Date; readonly until: Date },
): Buffer {
  const issuer = Certificate.fromBER(authority.certificate.raw)
  const list = new SignableList({
    version: 1,
    signature: ecdsaSha256,
    issuer: issuer.subject,
    thisUpdate: timeOf(at),
    nextUpdate: timeOf(until),
    ...(revoked.length > 0 && { revokedCertificates: revoked.map(entryOf) }),
    crlExtensions: new Extensions({
      extensions: [
        extension(
          oid.authorityKey,
          new AuthorityKeyIdentifier({
            keyIdentifier: octets(keyMark(issuer.subjectPublicKeyInfo)),
          }).toSchema(),
        ),
        // Each list has a greater number than the one before: the seconds of its making.
        extension(oid.revocationListNumber, new Integer({ value: Math.floor(at.getTime() / 1000) })),
      ],
    }),
    signatureAlgorithm: ecdsaSha256,
  })
  list.signatureValue = signatureOver(list.body(), authority.key)
  return Buffer.from(list.toSchema(true).toBER())
}

class SignableList extends CertificateRevocationList {
  /** The bytes that are signed. */
  body(): Buffer {
    return Buffer.from(this.encodeTBS().toBER())
  }
}

const entryOf = ({ serial, at, reason }: Revoked) =>
  new RevokedCertificate({
    userCertificate: new Integer({ valueHex: Uint8Array.from(Buffer.from(serial, 'hex')).buffer }),
    revocationDate: timeOf(new Date(at)),
    crlEntryExtensions: new Extensions({
      extensions: [extension(oid.revocationReason, new Enumerated({ value: revocationReasons[reason] }))],
    }),
  })
