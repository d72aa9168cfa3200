import type { X509Certificate } from 'node:crypto'
import { type DerValue, expectTag, identifierIn, partsOf, readDer, tags } from '../cms/der.ts'

/** Who a certificate is of and by, as it was written (RFC 5280 §4.1.2). */
export interface CertificateNames {
  readonly serial: DerValue
  readonly issuer: DerValue
  readonly subject: DerValue
}

/** Throws TypeError where it is no certificate. */
export function namesIn({ raw }: X509Certificate): CertificateNames {
  const [body] = partsOf(expectTag(readDer(raw), tags.sequence))
  const fields = partsOf(expectTag(body, tags.sequence))
  // The version is left out in certificates of the first.
  const [serial, , issuer, , subject] = fields[0]?.tag === tags.first ? fields.slice(1) : fields
  return {
    serial: expectTag(serial, tags.integer),
    issuer: expectTag(issuer, tags.sequence),
    subject: expectTag(subject, tags.sequence),
  }
}

/** The first part of a name of this type, as text; null where it has none. */
export const partOf = (name: DerValue, type: string): string | null =>
  textsIn(name).find((part) => part.type === type)?.text ?? null

/**
 * Whether another name is this one: the same bytes, or the same words written in another kind of letters (RFC 5280 §7.1).
 * This one is read once, however many others there are: strangers write both.
 */
export function sameNameAs(one: DerValue): (other: DerValue) => boolean {
  let parts: ReturnType<typeof foldedIn> | undefined
  return (other) => {
    if (one.bytes.equals(other.bytes)) return true
    parts ??= foldedIn(one)
    const others = foldedIn(other)
    return (
      parts.length === others.length &&
      parts.every(({ type, text }, index) => type === others[index]?.type && text === others[index].text)
    )
  }
}

const textsIn = (name: DerValue) =>
  partsOf(expectTag(name, tags.sequence)).flatMap((group) =>
    partsOf(expectTag(group, tags.set)).map((part) => {
      const [type, value] = partsOf(expectTag(part, tags.sequence))
      return { type: identifierIn(type), text: textOf(value) }
    }),
  )

/** Of the older kinds of letters all but two are a part of UTF-8. */
function textOf(value: DerValue | undefined): string {
  if (value === undefined) throw new TypeError('a part of a name without a value')
  const { tag, content } = value
  if (tag === 0x1e)
    return Buffer.from(content)
      .subarray(0, content.length & ~1)
      .swap16()
      .toString('utf16le')
  if (tag === 0x14) return content.toString('latin1')
  return content.toString('utf8')
}

const foldedIn = (name: DerValue) => textsIn(name).map(({ type, text }) => ({ type, text: folded(text) }))
const folded = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
