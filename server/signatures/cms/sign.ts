import { createHash, type KeyObject, sign, type X509Certificate } from 'node:crypto'
import { Set as Asn1Set, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { oid } from './identifiers.ts'

/** Who signs: a key of the curve P-256, its certificate, and those above it. */
export interface SigningKey {
  readonly key: KeyObject
  readonly certificate: X509Certificate
  readonly above: readonly X509Certificate[]
}

/** Gives a time-stamp token (RFC 3161, DER) over these bytes. */
export type TimeStamper = (signatureValue: Uint8Array) => Promise<Uint8Array>

/**
 * A detached CMS signature as PAdES B-B asks (ETSI EN 319 142-1 §6): content type, digest and signing-certificate-v2 are
 * signed; the time is not told here but in the PDF. With a time-stamp it is B-T. What the time-stamper throws goes on.
 */
export async function signDetached(
  parts: readonly Uint8Array[],
  { key, certificate, above }: SigningKey,
  timeStamp?: TimeStamper,
): Promise<Buffer> {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  const own = Certificate.fromBER(certificate.raw)
  const signed = orderedAttributes([
    attribute(oid.contentType, new ObjectIdentifier({ value: oid.plainContent })),
    attribute(oid.messageDigest, octets(hash.digest())),
    attribute(oid.signingCertificateV2, signingCertificate(certificate)),
  ])
  const value = sign('sha256', setOf(signed), key)
  const unsigned = timeStamp && [
    new Attribute({
      type: oid.signatureTimeStamp,
      values: [ContentInfo.fromBER(Uint8Array.from(await timeStamp(value))).toSchema()],
    }),
  ]
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: sha256,
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: signed }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.ecdsaSha256 }),
    signature: octets(value),
    ...(unsigned && { unsignedAttrs: new SignedAndUnsignedAttributes({ type: 1, attributes: unsigned }) }),
  })
  const content = new SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.plainContent }),
    certificates: [own, ...above.map(({ raw }) => Certificate.fromBER(raw))],
    signerInfos: [signer],
  })
  const message = new ContentInfo({ contentType: oid.signedContent, content: content.toSchema(true) })
  return Buffer.from(message.toSchema().toBER())
}

export const sha256 = new AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new Null() })

export const octets = (bytes: Uint8Array) => new OctetString({ valueHex: Uint8Array.from(bytes).buffer })

const attribute = (type: string, value: unknown) => new Attribute({ type, values: [value] })

/** SigningCertificateV2 with one certificate, by its SHA-256, which is the default and so not named (RFC 5035 §3). */
export const signingCertificate = ({ raw }: X509Certificate) =>
  new Sequence({
    value: [
      new Sequence({ value: [new Sequence({ value: [octets(createHash('sha256').update(raw).digest())] })] }),
    ],
  })

/** DER orders a set by its members' bytes. */
const orderedAttributes = (attributes: readonly Attribute[]) =>
  attributes
    .map((item) => ({ item, bytes: Buffer.from(item.toSchema().toBER()) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ item }) => item)

/** The bytes that are signed: the attributes as a plain SET (RFC 5652 §5.4). */
const setOf = (attributes: readonly Attribute[]) =>
  Buffer.from(new Asn1Set({ value: attributes.map((item) => item.toSchema()) }).toBER())
