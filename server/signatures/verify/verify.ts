import { type CertificateFacts, factsOf } from '../certificates/facts.ts'
import type { SignatureLevel } from '../contract.ts'
import { listSignatureFields } from '../pdf/fields.ts'
import { type OpenPdf, openPdf } from '../pdf/open.ts'
import { PdfProblem } from '../pdf/values.ts'
import { onlySignaturesAdded } from './changes.ts'
import { everSigned } from './revisions.ts'
import { type FoundSignature, readSignature } from './signature.ts'
import { type CertificateState, judge, type TrustAnchor } from './trust.ts'

/** One signature, as it may be told to anybody. */
export interface VerifiedSignature {
  readonly field: string
  /** From the certificate, never from what the PDF says beside it. Null: it holds no certificate. */
  readonly signer: CertificateFacts | null
  /** By the timestamp when `timestamped`, else by the signer's own clock. */
  readonly signedAt: string | null
  readonly timestamped: boolean
  readonly level: SignatureLevel
  /** Not a byte of what was signed is another. */
  readonly intact: boolean
  readonly coversWholeDocument: boolean
  /** Something other than further signatures was added afterwards. */
  readonly changedAfter: boolean
  readonly certificate: CertificateState | null
  /** Whether a revocation would have been seen. */
  readonly revocationKnown: boolean
  /** By a certificate of an Indonesian PSrE that is valid, over bytes that are intact. */
  readonly certified: boolean
}

export type Verification =
  | { readonly kind: 'unreadable'; readonly code: 'PdfDamaged' | 'PdfLocked' }
  | {
      readonly kind: 'read'
      readonly signatures: readonly VerifiedSignature[]
      /** Signed fields of earlier revisions that the file no longer shows. */
      readonly removed: number
      /** Signatures that the stored file has and this one lacks. */
      readonly missing: number
      /** Everything holds: at least one signature, each intact and valid, none missing, nothing changed after. */
      readonly sound: boolean
    }

/** Verifies every signature of a PDF. `expected`: how many it should have, where that is known. */
export function verifyPdf(file: Uint8Array, anchors: readonly TrustAnchor[], expected = 0): Verification {
  try {
    return verifyOpened(openPdf(file), anchors, expected)
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error
    return { kind: 'unreadable', code: error.code === 'encrypted' ? 'PdfLocked' : 'PdfDamaged' }
  }
}

function verifyOpened(pdf: OpenPdf, anchors: readonly TrustAnchor[], expected: number): Verification {
  const found = listSignatureFields(pdf).flatMap((field) => readSignature(pdf, field) ?? [])
  const intact = new Set(found.filter((signature) => signature.intact).map(({ field }) => field))
  const present = new Set(found.map(({ field }) => field))
  const signatures = found
    .filter(({ kind }) => kind === 'signature')
    .map((signature) => verified(pdf, signature, anchors, intact))
  const removed = [...everSigned(pdf.bytes)].filter((field) => !present.has(field)).length
  const missing = Math.max(0, expected - signatures.length)
  const sound =
    signatures.length > 0 &&
    removed + missing === 0 &&
    signatures.every((one) => one.intact && !one.changedAfter && one.certificate === 'valid')
  return { kind: 'read', signatures, removed, missing, sound }
}

function verified(
  pdf: OpenPdf,
  found: FoundSignature,
  anchors: readonly TrustAnchor[],
  intactFields: ReadonlySet<string>,
): VerifiedSignature {
  const { message, intact, span } = found
  const stampedAt = intact ? trustedTime(found, anchors) : null
  const at = stampedAt ?? found.claimedAt
  const signer = message?.signer ?? null
  const judged =
    signer && message && at !== null
      ? judge(signer, message.certificates, anchors, {
          at: new Date(at),
          proven: stampedAt !== null,
          purpose: 'signing',
        })
      : null
  const isBound = found.isCades && message?.bindsCertificate === true && !message.namesTime
  return {
    field: found.field,
    signer: signer && factsOf(signer),
    signedAt: at,
    timestamped: stampedAt !== null,
    level: !isBound ? 'basic' : stampedAt === null ? 'B-B' : 'B-T',
    intact,
    coversWholeDocument: span?.end === pdf.bytes.length,
    changedAfter: span === null || isChangedAfter(pdf, span.end, intactFields),
    certificate: judged?.state ?? null,
    revocationKnown: judged?.revocationKnown ?? false,
    certified: intact && judged?.state === 'valid' && judged.certified,
  }
}

/** The time of a timestamp whose own certificate is known and was good then. */
function trustedTime({ timeStamp }: FoundSignature, anchors: readonly TrustAnchor[]): string | null {
  if (!timeStamp?.intact || !timeStamp.signer) return null
  const when = { at: new Date(timeStamp.at), proven: true, purpose: 'time' } as const
  return judge(timeStamp.signer, timeStamp.certificates, anchors, when).state === 'valid'
    ? timeStamp.at
    : null
}

function isChangedAfter(pdf: OpenPdf, end: number, intactFields: ReadonlySet<string>): boolean {
  if (end === pdf.bytes.length) return false
  try {
    return !onlySignaturesAdded(openPdf(pdf.bytes.subarray(0, end)), pdf, intactFields)
  } catch {
    return true
  }
}
