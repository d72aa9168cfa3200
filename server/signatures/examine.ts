import type { Outcome } from './attempts.ts'
import { sha256Of } from './attempts.ts'
import type { ProviderName } from './contract.ts'
import { isSamePaper } from './pdf/same-paper.ts'
import type { ProviderAnswer } from './provider.ts'
import { refuse } from './refuse.ts'
import type { TrustAnchor } from './verify/trust.ts'
import { type VerifiedSignature, verifyPdf } from './verify/verify.ts'

/**
 * Believes no provider: the file it gave must be the paper we sent with one more signature, which holds and whose
 * certificate is good, and earlier signatures must still hold. Else it is refused, with what was found. `stamped`: it must
 * bear a timestamp that we trust, so that no signature is passed off as more than it is.
 */
export function examineAnswer(
  answer: ProviderAnswer,
  sent: Uint8Array,
  { provider, stamped }: { readonly provider: ProviderName; readonly stamped: boolean },
  anchors: readonly TrustAnchor[],
  now: string,
): Outcome {
  if (answer.kind === 'refused') return { answer, signatures: 0 }
  const remote = answer.remoteId === undefined ? {} : { remoteId: answer.remoteId }
  const unusable = (found: string): Outcome => ({
    answer: refuse('ProviderAnswerUnusable', { found }),
    signatures: 0,
    ...remote,
  })
  const before = signaturesIn(sent, anchors)
  const after = signaturesIn(answer.pdf, anchors)
  if (before === null || after === null) return unusable('unreadable')
  const fresh = after.filter(({ field }) => !before.some((old) => old.field === field))
  const [added] = fresh
  if (fresh.length !== 1 || !added?.signer) return unusable('no-signature')
  if (!isSamePaper(sent, answer.pdf)) return unusable('another-paper')
  if (!added.intact || !added.coversWholeDocument) return unusable('not-intact')
  if (stamped && added.level !== 'B-T') return { answer: refuse('TimestampUnavailable'), signatures: 0 }
  if (added.certificate !== 'valid') return unusable(added.certificate ?? 'no-certificate')
  if (after.some(({ field, changedAfter }) => changedAfter && !isChanged(before, field)))
    return unusable('earlier-signature-broken')
  return {
    answer: {
      kind: 'signed',
      pdf: answer.pdf,
      sha256: sha256Of(answer.pdf),
      level: added.level,
      certified: provider === 'bsre' && added.certified,
      provider,
      certificate: added.signer,
      signedAt: added.signedAt ?? now,
    },
    signatures: after.length,
    ...remote,
  }
}

function signaturesIn(pdf: Uint8Array, anchors: readonly TrustAnchor[]): readonly VerifiedSignature[] | null {
  const found = verifyPdf(pdf, anchors)
  return found.kind === 'read' ? found.signatures : null
}

const isChanged = (before: readonly VerifiedSignature[], field: string) =>
  before.find((old) => old.field === field)?.changedAfter === true
