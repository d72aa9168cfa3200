import { type Cursor, damaged, parseValue, takes } from './parse.ts'
import type { PdfReference, PdfValue } from './values.ts'

/** An object as it lies in the file. */
export interface Indirect {
  readonly number: number
  readonly generation: number
  readonly value: PdfValue
}

/** Reads `7 0 obj … endobj` (§7.3.10). `lengthOf` finds the length of a stream that is kept in another object. */
export function parseIndirect(
  cursor: Cursor,
  lengthOf: (reference: PdfReference) => number | null,
): Indirect {
  const number = parseValue(cursor)
  const generation = parseValue(cursor)
  if (typeof number !== 'number' || typeof generation !== 'number' || !takes(cursor, 'obj'))
    throw damaged('there is no object where one should be')
  const value = parseValue(cursor)
  if (value === null || typeof value !== 'object' || value.kind !== 'dictionary' || !takes(cursor, 'stream'))
    return { number, generation, value }
  const { bytes } = cursor
  if (bytes[cursor.at] === 13) cursor.at += 1
  if (bytes[cursor.at] === 10) cursor.at += 1
  const from = cursor.at
  const said = value.entries.get('Length')
  const length =
    typeof said === 'object' && said?.kind === 'reference'
      ? lengthOf(said)
      : typeof said === 'number'
        ? said
        : null
  if (length === null || length < 0 || from + length > bytes.length) throw damaged('a stream has no length')
  cursor.at = from + length
  if (!takes(cursor, 'endstream')) throw damaged('a stream is longer than it says')
  return {
    number,
    generation,
    value: { kind: 'stream', entries: value.entries, body: bytes.subarray(from, from + length) },
  }
}
