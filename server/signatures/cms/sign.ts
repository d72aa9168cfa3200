import { createHash, type KeyObject, sign, type X509Certificate } from 'node:crypto'
import { namesIn } from '../certificates/names.ts'
import { tags, writeDer, writeIdentifier, writeSet } from './der.ts'
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
  const own = namesIn(certificate)
  const signed = [
    attribute(oid.contentType, writeIdentifier(oid.plainContent)),
    attribute(oid.messageDigest, writeDer(tags.octets, hash.digest())),
    attribute(oid.signingCertificateV2, signingCertificate(certificate)),
  ]
  // The bytes that are signed are the attributes as a plain SET (RFC 5652 §5.4).
  const value = sign('sha256', writeSet(tags.set, signed), key)
  const unsigned = timeStamp && [attribute(oid.signatureTimeStamp, Buffer.from(await timeStamp(value)))]
  const signer = sequence(
    versionOne,
    sequence(own.issuer.bytes, own.serial.bytes),
    sha256,
    writeSet(tags.first, signed),
    sequence(writeIdentifier(oid.ecdsaSha256)),
    writeDer(tags.octets, value),
    ...(unsigned ? [writeSet(tags.second, unsigned)] : []),
  )
  const content = sequence(
    versionOne,
    writeDer(tags.set, sha256),
    sequence(writeIdentifier(oid.plainContent)),
    // The signer's own first.
    writeDer(tags.first, certificate.raw, ...above.map(({ raw }) => raw)),
    writeDer(tags.set, signer),
  )
  return sequence(writeIdentifier(oid.signedContent), writeDer(tags.first, content))
}

const sequence = (...parts: readonly Uint8Array[]) => writeDer(tags.sequence, ...parts)
const versionOne = writeDer(tags.integer, Buffer.from([1]))
const sha256 = sequence(writeIdentifier(oid.sha256), writeDer(tags.null))
const attribute = (type: string, value: Buffer) => sequence(writeIdentifier(type), writeDer(tags.set, value))

/** SigningCertificateV2 with one certificate, by its SHA-256, which is the default and so not named (RFC 5035 §3). */
export const signingCertificate = ({ raw }: X509Certificate) =>
  sequence(sequence(sequence(writeDer(tags.octets, createHash('sha256').update(raw).digest()))))
