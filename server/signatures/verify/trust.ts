import type { X509Certificate } from 'node:crypto'
import type { Revoked } from '../certificates/revocation-list.ts'

/** A certificate that is believed by itself. */
export interface TrustAnchor {
  readonly certificate: X509Certificate
  /** The root of an Indonesian PSrE. */
  readonly certified: boolean
  /** `signing`: people. `time`: timestamp servers. */
  readonly purposes: readonly ('signing' | 'time')[]
  /** What its issuer took back; null where that isn't known. */
  readonly revoked: readonly Revoked[] | null
}

export type CertificateState = 'valid' | 'expired' | 'not-yet-valid' | 'revoked' | 'unknown-issuer'

export interface Judged {
  readonly state: CertificateState
  readonly certified: boolean
  /** Whether a revocation would have been seen. */
  readonly revocationKnown: boolean
}

const longestChain = 6
/** Certificates of a message that are looked at; a real one brings three or four. */
const mostOthers = 40

/**
 * Whether a certificate leads to an anchor by signatures, not by names, and was good at the instant `at`.
 * `proven`: the instant is told by a trusted timestamp, not by the signer's own clock.
 */
export function judge(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly TrustAnchor[],
  when: { readonly at: Date; readonly proven: boolean; readonly purpose: 'signing' | 'time' },
): Judged {
  const usable = anchors.filter(({ purposes }) => purposes.includes(when.purpose))
  const found = chainTo(certificate, others, usable)
  if (!found) return { state: 'unknown-issuer', certified: false, revocationKnown: false }
  const { anchor, chain } = found
  const known = { certified: anchor.certified, revocationKnown: anchor.revoked !== null }
  const taken = anchor.revoked?.find(({ serial }) => sameSerial(serial, certificate.serialNumber))
  if (taken && countsAgainst(taken, when)) return { state: 'revoked', ...known }
  if (chain.some(({ validTo }) => Date.parse(validTo) < when.at.getTime()))
    return { state: 'expired', ...known }
  if (chain.some(({ validFrom }) => Date.parse(validFrom) > when.at.getTime()))
    return { state: 'not-yet-valid', ...known }
  return { state: 'valid', ...known }
}

/**
 * A key that fell into other hands can write any time it likes, so without a timestamp every signature falls with it.
 * Where it was only replaced or its owner left, what was signed before stays.
 */
function countsAgainst(
  { at, reason }: Revoked,
  when: { readonly at: Date; readonly proven: boolean },
): boolean {
  return Date.parse(at) <= when.at.getTime() || (reason === 'key-compromise' && !when.proven)
}

/** The shortest way to an anchor. Each of the others is tried as issuer once, so that a hostile message costs little. */
function chainTo(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly TrustAnchor[],
): { anchor: TrustAnchor; chain: readonly X509Certificate[] } | null {
  const untried = new Set(others.slice(0, mostOthers).filter(({ raw }) => !raw.equals(certificate.raw)))
  let ways: (readonly X509Certificate[])[] = [[certificate]]
  for (let length = 0; length <= longestChain; length++) {
    const longer: (readonly X509Certificate[])[] = []
    for (const chain of ways) {
      const last = chain.at(-1)!
      const itself = anchors.find((anchor) => anchor.certificate.raw.equals(last.raw))
      if (itself) return { anchor: itself, chain }
      const direct = anchors.find((anchor) => isIssuedBy(last, anchor.certificate))
      if (direct) return { anchor: direct, chain: [...chain, direct.certificate] }
      for (const other of untried)
        if (isIssuedBy(last, other)) {
          untried.delete(other)
          longer.push([...chain, other])
        }
    }
    ways = longer
  }
  return null
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}

const sameSerial = (one: string, other: string) =>
  one.replace(/^0+/, '').toLowerCase() === other.replace(/^0+/, '').toLowerCase()
