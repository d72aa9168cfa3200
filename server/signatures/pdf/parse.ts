import { array, name, PdfProblem, type PdfValue, reference } from './values.ts'

/** A place in the bytes that moves on as values are read from it. */
export interface Cursor {
  readonly bytes: Buffer
  at: number
}

const white = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set(Buffer.from('()<>[]{}/%'))
const deepest = 100

/** Reads one value at the cursor (§7.3). Throws PdfProblem `damaged`. */
export function parseValue(cursor: Cursor, depth = 0): PdfValue {
  if (depth > deepest) throw damaged('values lie in each other too deep')
  skipWhite(cursor)
  const { bytes } = cursor
  const byte = bytes[cursor.at]
  if (byte === undefined) throw damaged('it ends in the middle of a value')
  if (byte === 0x2f) return parseName(cursor)
  if (byte === 0x28) return { kind: 'string', bytes: parseLiteral(cursor) }
  if (byte === 0x5b) {
    cursor.at += 1
    const items: PdfValue[] = []
    while (!takes(cursor, ']')) items.push(parseValue(cursor, depth + 1))
    return array(items)
  }
  if (byte === 0x3c)
    return bytes[cursor.at + 1] === 0x3c
      ? { kind: 'dictionary', entries: parseEntries(cursor, depth) }
      : { kind: 'string', bytes: parseHex(cursor) }
  return parseWord(cursor)
}

function parseEntries(cursor: Cursor, depth: number): ReadonlyMap<string, PdfValue> {
  cursor.at += 2
  const entries = new Map<string, PdfValue>()
  while (!takes(cursor, '>>')) {
    const key = parseValue(cursor, depth + 1)
    if (typeof key !== 'object' || key?.kind !== 'name')
      throw damaged('a dictionary has a key that is no name')
    const value = parseValue(cursor, depth + 1)
    entries.set(key.name, value)
  }
  return entries
}

function parseName(cursor: Cursor): PdfValue {
  cursor.at += 1
  const raw = regularText(cursor)
  return name(raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))))
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

function parseLiteral(cursor: Cursor): Buffer {
  const { bytes } = cursor
  const out: number[] = []
  let open = 1
  for (cursor.at += 1; cursor.at < bytes.length; cursor.at += 1) {
    const byte = bytes[cursor.at]!
    if (byte === 0x28) open += 1
    if (byte === 0x29) {
      open -= 1
      if (open === 0) {
        cursor.at += 1
        return Buffer.from(out)
      }
    }
    if (byte === 0x5c) out.push(...parseEscape(cursor))
    else out.push(byte)
  }
  throw damaged('a string has no end')
}

/** After it the cursor stands on the last byte of the escape. */
function parseEscape(cursor: Cursor): number[] {
  const { bytes } = cursor
  cursor.at += 1
  const letter = String.fromCharCode(bytes[cursor.at] ?? 0)
  const octal = /^[0-7]{1,3}/.exec(bytes.toString('latin1', cursor.at, cursor.at + 3))?.[0]
  if (octal !== undefined) {
    cursor.at += octal.length - 1
    return [parseInt(octal, 8) & 0xff]
  }
  if (letter === '\r') {
    if (bytes[cursor.at + 1] === 10) cursor.at += 1
    return []
  }
  return letter === '\n' ? [] : [escapes[letter] ?? letter.charCodeAt(0)]
}

function parseHex(cursor: Cursor): Buffer {
  const end = cursor.bytes.indexOf('>', cursor.at, 'latin1')
  if (end < 0) throw damaged('a string has no end')
  const hex = cursor.bytes.toString('latin1', cursor.at + 1, end).replace(/[\0\t\n\f\r ]/g, '')
  if (!/^[0-9a-fA-F]*$/.test(hex)) throw damaged('a string in hexadecimal has other letters')
  cursor.at = end + 1
  return Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex')
}

function parseWord(cursor: Cursor): PdfValue {
  const word = regularText(cursor)
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) {
    const follows = /^\d+$/.test(word) && referenceTail(cursor)
    return follows ? reference(Number(word), follows.generation) : Number(word)
  }
  if (word === 'true' || word === 'false') return word === 'true'
  if (word === 'null') return null
  throw damaged(`“${word.slice(0, 20)}” is no value`)
}

/** After a whole number: ` 0 R` makes it a reference. */
function referenceTail(cursor: Cursor): { generation: number } | null {
  const found = /^[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(
    cursor.bytes.toString('latin1', cursor.at, cursor.at + 24),
  )
  if (!found) return null
  cursor.at += found[0].length
  return { generation: Number(found[1]) }
}

function regularText(cursor: Cursor): string {
  const { bytes } = cursor
  const from = cursor.at
  while (cursor.at < bytes.length && !white.has(bytes[cursor.at]!) && !delimiters.has(bytes[cursor.at]!))
    cursor.at += 1
  if (cursor.at === from && bytes[from - 1] !== 0x2f) throw damaged('a mark stands where a value should')
  return bytes.toString('latin1', from, cursor.at)
}

export function skipWhite(cursor: Cursor): void {
  const { bytes } = cursor
  for (; cursor.at < bytes.length; cursor.at += 1) {
    if (bytes[cursor.at] === 0x25) {
      while (cursor.at < bytes.length && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13) cursor.at += 1
    } else if (!white.has(bytes[cursor.at]!)) return
  }
}

/** Moves over these letters if they come next. */
export function takes(cursor: Cursor, letters: string): boolean {
  skipWhite(cursor)
  if (cursor.bytes.toString('latin1', cursor.at, cursor.at + letters.length) !== letters) return false
  cursor.at += letters.length
  return true
}

export const damaged = (what: string) => new PdfProblem('damaged', `The PDF is damaged: ${what}.`)
