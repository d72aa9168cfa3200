import { constants, createHash, verify, X509Certificate } from 'node:crypto'
import { factsOf } from '../certificates/facts.ts'
import { namesIn, sameNameAs } from '../certificates/names.ts'
import { type DerValue, expectTag, identifierIn, octetsIn, partsOf, tags } from './der.ts'
import { digestNames, oid } from './identifiers.ts'
import { type SignedContent, type SignerPart, signedContentIn, signerIn } from './message.ts'

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

function readOneSigner(message: SignedContent, parts: readonly Uint8Array[] | null): ReadMessage | null {
  if (message.signers.length !== 1) return null
  const signerPart = signerIn(message.signers[0]!)
  const certificates = message.certificates.flatMap(({ bytes }) => readable(new X509Certificate(bytes)))
  const signer = certificates.find(namedBy(signerPart)) ?? null
  const { content, contentType } = message
  const { signed } = signerPart
  const digest = digestNames[signerPart.digestAlgorithm]
  const rightDigest =
    digest !== undefined &&
    (parts ?? (content ? [content] : null))
      ?.reduce((hash, part) => hash.update(part), createHash(digest))
      .digest()
      .equals(octetsIn(signed.get(oid.messageDigest)))
  const meant = signed.get(oid.signingCertificateV2)
  const bindsCertificate = meant !== undefined && signer !== null && names(meant, signer)
  const type = signed.get(oid.contentType)
  const rightType = type !== undefined && identifierIn(type) === contentType
  return {
    intact:
      rightDigest === true &&
      rightType &&
      signer !== null &&
      (bindsCertificate || meant === undefined) &&
      isSignedBy(signer, signerPart, digest),
    signer,
    certificates,
    bindsCertificate,
    namesTime: signed.has(oid.signingTime),
    signatureValue: signerPart.signature,
    timeStamp: signerPart.unsigned.get(oid.signatureTimeStamp)?.bytes ?? null,
    content,
    contentType,
  }
}

/**
 * A certificate without real dates would never expire, and of one whose names can't be read nothing can be told: they
 * count as none.
 */
function readable(certificate: X509Certificate): readonly X509Certificate[] {
  try {
    factsOf(certificate)
    return [certificate]
  } catch {
    return []
  }
}

function namedBy({ of }: SignerPart): (certificate: X509Certificate) => boolean {
  if (of === null) return () => false
  const isIssuer = sameNameAs(of.issuer)
  return (certificate) => {
    const { issuer, serial } = namesIn(certificate)
    return serial.content.equals(of.serial.content) && isIssuer(issuer)
  }
}

/** The signature over the signed attributes, by the algorithm the message names; old digests don't count. */
function isSignedBy(signer: X509Certificate, signerPart: SignerPart, digest: string | undefined): boolean {
  const { toVerify, signature } = signerPart
  if (digest === undefined || toVerify === null) return false
  const padding =
    signerPart.signatureAlgorithm === oid.rsaPss
      ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
      : {}
  try {
    return verify(digest, toVerify, { key: signer.publicKey, ...padding }, signature)
  } catch {
    return false
  }
}

/** Whether SigningCertificateV2 begins with this certificate (RFC 5035 §3). */
function names(attribute: DerValue, signer: X509Certificate): boolean {
  const [list] = partsOf(expectTag(attribute, tags.sequence))
  const [first] = partsOf(expectTag(list, tags.sequence))
  const [one, other] = partsOf(expectTag(first, tags.sequence))
  // The algorithm is left out where it is SHA-256.
  const [algorithm, hash] =
    one?.tag === tags.octets
      ? [oid.sha256, one]
      : [identifierIn(partsOf(expectTag(one, tags.sequence))[0]), other]
  const digest = digestNames[algorithm]
  return digest !== undefined && createHash(digest).update(signer.raw).digest().equals(octetsIn(hash))
}
