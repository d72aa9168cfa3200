import type { OpenPdf } from '../pdf/open.ts'
import { isKind, type PdfDictionary } from '../pdf/values.ts'

/** What a signature's ByteRange spans, when it is one that leaves out nothing but the signature itself. */
export interface Span {
  readonly parts: readonly [Buffer, Buffer]
  /** The CMS message in the place. */
  readonly message: Buffer
  /** Where the signed bytes end. */
  readonly end: number
}

/**
 * Reads ByteRange and Contents (§12.8.1). Null when the range doesn't begin with the file, overlaps, or leaves out more
 * than the string in hexadecimal that is this signature: such a range signs something else than what is shown.
 */
export function spanOf(pdf: OpenPdf, signature: PdfDictionary): Span | null {
  const range = pdf.resolve(signature.entries.get('ByteRange'))
  const contents = pdf.resolve(signature.entries.get('Contents'))
  if (!isKind(range, 'array') || !isKind(contents, 'string')) return null
  const [from, length, next, rest, ...more] = range.items
  const whole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
  if (from !== 0 || !whole(length) || !whole(next) || !whole(rest) || more.length > 0) return null
  const end = next + rest
  if (length >= next || end > pdf.bytes.length) return null
  const gap = pdf.bytes.toString('latin1', length, next)
  if (!/^<[0-9a-fA-F]+>$/.test(gap)) return null
  if (!Buffer.from(gap.slice(1, -1), 'hex').equals(contents.bytes)) return null
  const parts = [pdf.bytes.subarray(0, length), pdf.bytes.subarray(next, end)] as const
  return { parts, message: withoutFilling(contents.bytes), end }
}

/** The message alone: its first bytes tell how long it is (X.690 §8.1.3), the room behind it is zeros. */
function withoutFilling(bytes: Buffer): Buffer {
  const first = bytes[1] ?? 0
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (lengthBytes > 4 || bytes.length < 2 + lengthBytes || first === 0x80) return bytes
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes)
  return bytes.subarray(0, Math.min(bytes.length, 2 + lengthBytes + length))
}
