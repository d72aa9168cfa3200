import { constants, createHash, verify, X509Certificate } from 'node:crypto'
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs'
import { digestNames, oid } from './identifiers.ts'

/** One signature read from CMS. */
export interface ReadMessage {
  /** The digest of the content and the signature over it are right, and the certificate is the one that was meant. */
  readonly intact: boolean
  /** The signer's certificate; null when the message doesn't hold it. */
  readonly signer: X509Certificate | null
  /** Every certificate in the message, to build a chain from. */
  readonly certificates: readonly X509Certificate[]
  /** Signing-certificate-v2 names the signer's certificate. */
  readonly bindsCertificate: boolean
  readonly namesTime: boolean
  readonly signatureValue: Buffer
  /** The time-stamp token over the signature's value. */
  readonly timeStamp: Buffer | null
  /** The content, where it lies in the message. */
  readonly content: Buffer | null
  readonly contentType: string
}

/**
 * Reads and verifies a CMS message of one signer over `parts`, or over its own content when those are null.
 * Null: it is no such message at all.
 */
export function readMessage(der: Uint8Array, parts: readonly Uint8Array[] | null): ReadMessage | null {
  try {
    return readOneSigner(signedContentIn(der), parts)
  } catch {
    // Whatever is wrong in what a stranger wrote, it is no signature.
    return null
  }
}

function readOneSigner(message: SignedData, parts: readonly Uint8Array[] | null): ReadMessage | null {
  if (message.signerInfos.length !== 1) return null
  const [signerPart] = message.signerInfos as [SignerInfo]
  const certificates = (message.certificates ?? []).flatMap((item) =>
    item instanceof Certificate
      ? readable(new X509Certificate(Buffer.from(item.toSchema(false).toBER())))
      : [],
  )
  const signer = certificates.find((certificate) => isNamedBy(certificate, signerPart)) ?? null
  const inside = message.encapContentInfo.eContent?.getValue()
  const content = inside === undefined ? null : Buffer.from(inside)
  const contentType = message.encapContentInfo.eContentType
  const signed = attributesOf(signerPart, 'signedAttrs')
  const digest = digestNames[signerPart.digestAlgorithm.algorithmId]
  const rightDigest =
    digest !== undefined &&
    (parts ?? (content ? [content] : null))
      ?.reduce((hash, part) => hash.update(part), createHash(digest))
      .digest()
      .equals(octetsOf(signed.get(oid.messageDigest)))
  const meant = signed.has(oid.signingCertificateV2)
  const bindsCertificate = meant && signer !== null && names(signed.get(oid.signingCertificateV2), signer)
  const rightType = signed.get(oid.contentType)?.valueBlock.toString() === contentType
  return {
    intact:
      rightDigest === true &&
      rightType &&
      signer !== null &&
      (bindsCertificate || !meant) &&
      isSignedBy(signer, signerPart, digest),
    signer,
    certificates,
    bindsCertificate,
    namesTime: signed.has(oid.signingTime),
    signatureValue: Buffer.from(signerPart.signature.valueBlock.valueHexView),
    timeStamp: tokenOf(signerPart),
    content,
    contentType,
  }
}

/** A certificate without real dates would never expire: it counts as none. */
const readable = (certificate: X509Certificate) =>
  [certificate.validFrom, certificate.validTo].every((date) => !Number.isNaN(Date.parse(date)))
    ? [certificate]
    : []

function signedContentIn(der: Uint8Array): SignedData {
  const outer = ContentInfo.fromBER(Uint8Array.from(der))
  if (outer.contentType !== oid.signedContent) throw new TypeError('no signed content')
  return new SignedData({ schema: outer.content })
}

// The library leaves values of attributes untyped: whatever the type of the attribute says.
// biome-ignore lint/suspicious/noExplicitAny: see above
type AttributeValue = any

function attributesOf(
  signerPart: SignerInfo,
  kind: 'signedAttrs' | 'unsignedAttrs',
): Map<string, AttributeValue> {
  const listed = signerPart[kind]?.attributes ?? []
  return new Map(
    listed.flatMap(({ type, values }) => (values.length === 1 ? [[type, values[0]] as const] : [])),
  )
}

const octetsOf = (value: AttributeValue) => Buffer.from(value?.valueBlock?.valueHexView ?? [])

function tokenOf(signerPart: SignerInfo): Buffer | null {
  const value = attributesOf(signerPart, 'unsignedAttrs').get(oid.signatureTimeStamp)
  return value === undefined ? null : Buffer.from(value.toBER())
}

function isNamedBy(certificate: X509Certificate, { sid }: SignerInfo): boolean {
  if (!(sid instanceof IssuerAndSerialNumber)) return false
  const parsed = Certificate.fromBER(certificate.raw)
  return parsed.issuer.isEqual(sid.issuer) && parsed.serialNumber.isEqual(sid.serialNumber)
}

/** The signature over the signed attributes, by the algorithm the message names; old digests don't count. */
function isSignedBy(signer: X509Certificate, signerPart: SignerInfo, digest: string | undefined): boolean {
  if (digest === undefined || !signerPart.signedAttrs) return false
  const attributes = Buffer.from(signerPart.signedAttrs.encodedValue)
  const signature = Buffer.from(signerPart.signature.valueBlock.valueHexView)
  const padding =
    signerPart.signatureAlgorithm.algorithmId === oid.rsaPss
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
      : {}
  try {
    return verify(digest, attributes, { key: signer.publicKey, ...padding }, signature)
  } catch {
    return false
  }
}

/** Whether SigningCertificateV2 begins with this certificate (RFC 5035 §3). */
function names(attribute: AttributeValue, signer: X509Certificate): boolean {
  const first = attribute?.valueBlock?.value?.[0]?.valueBlock?.value?.[0]?.valueBlock?.value
  if (!Array.isArray(first)) return false
  // The algorithm is left out where it is SHA-256.
  const [algorithm, hash] =
    first[0]?.idBlock?.tagNumber === 4 ? [oid.sha256, first[0]] : [firstText(first[0]), first[1]]
  const digest = digestNames[algorithm]
  return digest !== undefined && createHash(digest).update(signer.raw).digest().equals(octetsOf(hash))
}

const firstText = (sequence: AttributeValue) => String(sequence?.valueBlock?.value?.[0]?.valueBlock ?? '')
