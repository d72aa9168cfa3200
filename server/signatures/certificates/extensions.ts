import { createHash } from 'node:crypto'
import { BitString } from 'asn1js'
import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  CRLDistributionPoints,
  DistributionPoint,
  Extension,
  ExtKeyUsage,
  GeneralName,
  type PublicKeyInfo,
} from 'pkijs'
import { oid } from '../cms/identifiers.ts'
import { octets } from '../cms/library-values.ts'
import type { CertificateRequest } from './make.ts'

interface Encodable {
  toBER(): ArrayBuffer
}

/** What a certificate may be used for, and by which keys it is found (RFC 5280 §4.2.1). */
export function extensionsOf(
  { use, revocationListAddress }: CertificateRequest,
  own: PublicKeyInfo,
  issuer: PublicKeyInfo,
): Extension[] {
  const isAuthority = use === 'authority'
  const constraints = new BasicConstraints(isAuthority ? { cA: true, pathLenConstraint: 0 } : {})
  return [
    extension(oid.basicConstraints, constraints.toSchema(), true),
    extension(oid.keyUsage, usageBits(isAuthority ? authorityUse : signerUse), true),
    extension(oid.subjectKey, octets(keyMark(own))),
    extension(
      oid.authorityKey,
      new AuthorityKeyIdentifier({ keyIdentifier: octets(keyMark(issuer)) }).toSchema(),
    ),
    ...(use === 'signing' ? [extension(oid.extendedKeyUsage, uses(oid.documentSigning))] : []),
    // RFC 3161 §2.3: this use alone, and critical.
    ...(use === 'time-stamping' ? [extension(oid.extendedKeyUsage, uses(oid.timeStamping), true)] : []),
    ...(revocationListAddress === undefined
      ? []
      : [extension(oid.revocationListPoints, points(revocationListAddress))]),
  ]
}

export const extension = (extnID: string, value: Encodable, critical = false) =>
  new Extension({ extnID, critical, extnValue: value.toBER() })

/** The name of a key (RFC 5280 §4.2.1.2, the first method; no protection rests on its hash). */
export const keyMark = (key: PublicKeyInfo) =>
  createHash('sha1').update(Buffer.from(key.subjectPublicKey.valueBlock.valueHexView)).digest()

const signerUse = { byte: 0xc0, unused: 6 }
const authorityUse = { byte: 0x06, unused: 1 }

const usageBits = ({ byte, unused }: { byte: number; unused: number }) =>
  new BitString({ valueHex: new Uint8Array([byte]).buffer, unusedBits: unused })

const uses = (purpose: string) => new ExtKeyUsage({ keyPurposes: [purpose] }).toSchema()

const points = (address: string) =>
  new CRLDistributionPoints({
    distributionPoints: [
      new DistributionPoint({ distributionPoint: [new GeneralName({ type: 6, value: address })] }),
    ],
  }).toSchema()
