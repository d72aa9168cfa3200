/**
 * Values of DER (X.690), written and read by hand: one signature holds a hundred of them, and a library that makes an
 * object with a schema of each takes longer over them than signing does. Older signers write BER (lengths left open,
 * octets in pieces), which is read too.
 */
export interface DerValue {
  /** The identifier byte: class, form and number. */
  readonly tag: number
  readonly content: Buffer
  /** The whole value, as it was written. */
  readonly bytes: Buffer
}

export const tags = {
  integer: 0x02,
  octets: 0x04,
  octetsInPieces: 0x24,
  null: 0x05,
  identifier: 0x06,
  sequence: 0x30,
  set: 0x31,
  /** `[0]` and `[1]` with values inside. */
  first: 0xa0,
  second: 0xa1,
} as const

const deepest = 40

/** The value these bytes begin with. Throws TypeError where there is none. */
export const readDer = (bytes: Uint8Array): DerValue =>
  readAt(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, 0).value

/** The values inside a value. Throws TypeError. */
export function partsOf({ tag, content }: DerValue): readonly DerValue[] {
  if (!holdsValues(tag)) throw new TypeError('a value that holds no others')
  const parts: DerValue[] = []
  for (let at = 0; at < content.length; ) {
    const found = readAt(content, at, 0)
    parts.push(found.value)
    at = found.end
  }
  return parts
}

/** A value, if it has this tag. Throws TypeError. */
export function expectTag(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag !== tag) throw new TypeError(`tag ${value?.tag} where ${tag} should be`)
  return value
}

/** The bytes of an octet string, in one piece or several. Throws TypeError. */
export const octetsIn = (value: DerValue | undefined): Buffer =>
  value?.tag === tags.octetsInPieces
    ? Buffer.concat(piecesIn(value, 0))
    : expectTag(value, tags.octets).content

function piecesIn(value: DerValue, depth: number): readonly Buffer[] {
  if (depth > deepest) throw new TypeError('octets in pieces of pieces without end')
  return value.tag === tags.octetsInPieces
    ? partsOf(value).flatMap((piece) => piecesIn(piece, depth + 1))
    : [expectTag(value, tags.octets).content]
}

/** An object identifier as text. Throws TypeError. */
export function identifierIn(value: DerValue | undefined): string {
  const { content } = expectTag(value, tags.identifier)
  // Cut short, it would read as another one.
  if ((content.at(-1) ?? 0x80) >= 0x80) throw new TypeError('an identifier without an end')
  const arcs: number[] = []
  let arc = 0
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f)
    if (byte >= 0x80) continue
    arcs.push(arc)
    arc = 0
  }
  const [start = 0, ...others] = arcs
  const root = Math.min(2, Math.floor(start / 40))
  return [root, start - root * 40, ...others].join('.')
}

export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(length)]), ...parts])
}

export function writeIdentifier(text: string): Buffer {
  const [root = 0, second = 0, ...others] = text.split('.').map(Number)
  return writeDer(tags.identifier, Buffer.from([root * 40 + second, ...others].flatMap(base128)))
}

/** DER orders a set by its members' bytes. */
export const writeSet = (tag: number, members: readonly Buffer[]) =>
  writeDer(tag, ...members.toSorted(Buffer.compare))

const holdsValues = (tag: number) => (tag & 0x20) !== 0

function readAt(
  bytes: Buffer,
  at: number,
  depth: number,
): { readonly value: DerValue; readonly end: number } {
  const [tag, length] = [bytes[at], bytes[at + 1]]
  if (tag === undefined || length === undefined || depth > deepest) throw new TypeError('it ends in a value')
  if ((tag & 0x1f) === 0x1f) throw new TypeError('no tag of a signature is so long')
  if (length === 0x80 && holdsValues(tag)) {
    const close = closeOf(bytes, at + 2, depth)
    return { value: valueAt(bytes, at, at + 2, close, close + 2), end: close + 2 }
  }
  const more = length < 0x80 ? 0 : length & 0x7f
  const from = at + 2 + more
  if (more > 4 || length === 0x80 || from > bytes.length) throw new TypeError('a length that can’t be')
  const end = from + (more === 0 ? length : bytes.readUIntBE(at + 2, more))
  if (end > bytes.length) throw new TypeError('it ends in a value')
  return { value: valueAt(bytes, at, from, end, end), end }
}

const valueAt = (bytes: Buffer, at: number, from: number, to: number, end: number): DerValue => ({
  tag: bytes[at]!,
  content: bytes.subarray(from, to),
  bytes: bytes.subarray(at, end),
})

/** Where a value of open length is closed: by two empty bytes in a value's stead. */
function closeOf(bytes: Buffer, from: number, depth: number): number {
  let at = from
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) at = readAt(bytes, at, depth + 1).end
  return at
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length]
  const octets = length.toString(16)
  const written = Buffer.from(octets.padStart(octets.length + (octets.length % 2), '0'), 'hex')
  return [0x80 + written.length, ...written]
}

function base128(arc: number): number[] {
  const digits = [arc & 0x7f]
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
    digits.unshift(0x80 + (left % 128))
  return digits
}
