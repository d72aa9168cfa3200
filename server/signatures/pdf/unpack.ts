import { inflateSync } from 'node:zlib'
import { damaged } from './parse.ts'
import { isKind, nameOf, type PdfStream, type PdfValue } from './values.ts'

/** Bytes a packed stream may grow to. */
const largest = 64 * 1024 ** 2

/**
 * The bytes of a stream that is not packed or packed with FlateDecode, with or without a PNG predictor (§7.4.4): what
 * cross-reference and object streams use. Throws PdfProblem for others. `resolve` follows references.
 */
export function unpack(stream: PdfStream, resolve: (value: PdfValue | undefined) => PdfValue): Buffer {
  const filters = listOf(resolve(stream.entries.get('Filter')))
  const parameters = listOf(resolve(stream.entries.get('DecodeParms')))
  return filters.reduce((bytes, filter, index) => {
    if (nameOf(resolve(filter)) !== 'FlateDecode')
      throw damaged('a stream of structure is packed in an unknown way')
    const unpacked = inflate(bytes)
    const settings = resolve(parameters[index])
    if (!isKind(settings, 'dictionary')) return unpacked
    const number = (key: string, usual: number) => {
      const value = resolve(settings.entries.get(key))
      return typeof value === 'number' ? value : usual
    }
    if (number('Predictor', 1) < 10) return unpacked
    const bits = number('Colors', 1) * number('BitsPerComponent', 8)
    return unpredicted(unpacked, Math.ceil((number('Columns', 1) * bits) / 8), Math.max(1, bits >> 3))
  }, stream.body)
}

function inflate(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: largest })
  } catch {
    throw damaged('a packed stream can’t be unpacked')
  }
}

/** Undoes the PNG filters, row by row (RFC 2083 §6). */
function unpredicted(bytes: Buffer, width: number, pixel: number): Buffer {
  const rows = Math.floor(bytes.length / (width + 1))
  const out = Buffer.alloc(rows * width)
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (width + 1)]
    for (let column = 0; column < width; column += 1) {
      const place = row * width + column
      const left = column >= pixel ? out[place - pixel]! : 0
      const up = row > 0 ? out[place - width]! : 0
      const upLeft = row > 0 && column >= pixel ? out[place - width - pixel]! : 0
      const raw = bytes[row * (width + 1) + 1 + column]!
      out[place] = raw + predicted(kind, left, up, upLeft)
    }
  }
  return out
}

function predicted(kind: number | undefined, left: number, up: number, upLeft: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return 0
  const guess = left + up - upLeft
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)]
  return a <= b && a <= c ? left : b <= c ? up : upLeft
}

const listOf = (value: PdfValue): readonly PdfValue[] =>
  value === null ? [] : isKind(value, 'array') ? value.items : [value]
