import type { Verification } from '#server/signatures/contract.ts'
import { fill, type Messages } from '../../messages/index.ts'

export type Read = Extract<Verification, { kind: 'read' }>
export type ReadSignature = Read['signatures'][number]

/** What there is to say of a PDF as a whole, the gravest first. */
export function verdictOf({ signatures, removed, missing, sound }: Read) {
  if (sound) return 'sound'
  if (removed + missing > 0 || signatures.some((one) => !one.intact || one.changedAfter)) return 'changed'
  return signatures.length === 0 ? 'unsigned' : 'doubtful'
}

/** Why it isn't sound: a sentence for each thing found. */
export function findingsIn({ signatures, removed, missing }: Read, words: Messages): readonly string[] {
  const { findings, unknownSigner } = words.verification
  return [
    ...signatures.flatMap((one) => {
      const key = findingOf(one)
      return key === null ? [] : [fill(findings[key], { name: one.signer?.name ?? unknownSigner })]
    }),
    ...(removed > 0 ? [fill(findings.removed, { count: removed })] : []),
    ...(missing > 0 ? [fill(findings.missing, { count: missing })] : []),
  ]
}

/** A broken signature says nothing of its certificate: the rest of it isn't to be believed either. */
function findingOf({ intact, changedAfter, signer, certificate }: ReadSignature) {
  if (signer === null || certificate === null) return 'no-certificate'
  if (!intact) return 'broken'
  if (certificate !== 'valid') return certificate
  return changedAfter ? 'changedAfter' : null
}
