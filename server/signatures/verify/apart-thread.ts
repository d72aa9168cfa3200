import { X509Certificate } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { authoritiesIn } from './authorities.ts'
import type { TrustAnchor } from './trust.ts'
import { verifyPdf } from './verify.ts'

/** What is believed, as it goes to a thread: certificates in DER. */
export interface SentAnchor extends Omit<TrustAnchor, 'certificate'> {
  readonly certificate: Uint8Array
}

export interface SentFacts {
  readonly anchors: readonly SentAnchor[]
  readonly expected: number
}

// One conversation: the authorities in the file, what is believed of them, the verification.
const file = workerData as Uint8Array
parentPort?.once('message', ({ anchors, expected }: SentFacts) => {
  const believed = anchors.map((anchor) => ({
    ...anchor,
    certificate: new X509Certificate(anchor.certificate),
  }))
  parentPort?.postMessage(verifyPdf(file, believed, expected))
})
parentPort?.postMessage(authoritiesIn(file))
