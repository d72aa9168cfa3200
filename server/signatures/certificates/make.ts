import { type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto'
import { Set as Asn1Set, BitString, Integer, Sequence, Utf8String } from 'asn1js'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  Certificate,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs'
import { oid } from '../cms/identifiers.ts'
import { extensionsOf } from './extensions.ts'

/** The parts of a subject; `title` is the position. */
export interface Subject {
  readonly commonName: string
  readonly title?: string
  readonly organisation: string
}

export interface CertificateRequest {
  readonly subject: Subject
  /** In DER (SubjectPublicKeyInfo). */
  readonly publicKey: Buffer
  /** Null: it signs itself. */
  readonly issuer: X509Certificate | null
  readonly issuerKey: KeyObject
  readonly from: Date
  readonly until: Date
  readonly use: 'authority' | 'signing' | 'time-stamping'
  /** Where the issuer's revocation list can be fetched. */
  readonly revocationListAddress?: string
}

/** Makes an X.509 certificate (RFC 5280), signed with ECDSA and SHA-256. */
export function makeCertificate(request: CertificateRequest): X509Certificate {
  const key = PublicKeyInfo.fromBER(Uint8Array.from(request.publicKey))
  const issuer = request.issuer && Certificate.fromBER(request.issuer.raw)
  const subject = nameOf(request.subject)
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ valueHex: newSerial() }),
    signature: ecdsaSha256,
    issuer: issuer?.subject ?? subject,
    notBefore: timeOf(request.from),
    notAfter: timeOf(request.until),
    subject,
    subjectPublicKeyInfo: key,
    extensions: extensionsOf(request, key, issuer?.subjectPublicKeyInfo ?? key),
    signatureAlgorithm: ecdsaSha256,
  })
  const body = certificate.encodeTBS()
  certificate.signatureValue = signatureOver(Buffer.from(body.toBER()), request.issuerKey)
  return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()))
}

export const ecdsaSha256 = new AlgorithmIdentifier({ algorithmId: oid.ecdsaSha256 })

export const signatureOver = (body: Buffer, key: KeyObject) =>
  new BitString({ valueHex: Uint8Array.from(sign('sha256', body, key)).buffer })

/** UTCTime to the end of 2049, GeneralizedTime after it (RFC 5280 §4.1.2.5). */
export const timeOf = (value: Date) => new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value })

/** A positive number of 16 bytes by chance: nobody can foresee it (RFC 5280 §4.1.2.2). */
function newSerial(): ArrayBuffer {
  const bytes = new Uint8Array(randomBytes(16))
  bytes[0] = (bytes[0]! & 0x3f) | 0x40
  return bytes.buffer
}

const nameTypes = { organisation: '2.5.4.10', title: '2.5.4.12', commonName: '2.5.4.3' } as const

/** One part after the other; built by hand, for the library would put them all into one set. */
function nameOf({ commonName, title, organisation }: Subject): RelativeDistinguishedNames {
  const part = (type: string, text: string) =>
    new Asn1Set({
      value: [new AttributeTypeAndValue({ type, value: new Utf8String({ value: text }) }).toSchema()],
    })
  const parts = [
    part(nameTypes.organisation, organisation),
    ...(title === undefined ? [] : [part(nameTypes.title, title)]),
    part(nameTypes.commonName, commonName),
  ]
  return RelativeDistinguishedNames.fromBER(new Sequence({ value: parts }).toBER())
}
