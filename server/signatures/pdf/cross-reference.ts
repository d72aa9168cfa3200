import { parseIndirect } from './indirect.ts'
import { type Cursor, damaged, parseValue, skipWhite, takes } from './parse.ts'
import { unpack } from './unpack.ts'
import { isKind, type PdfDictionary, type PdfValue } from './values.ts'

/** Where an object lies: at an offset, inside an object stream, or nowhere. */
export type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'within'; readonly stream: number; readonly index: number }

/** All sections of a file, newest first, made one (§7.5.4, §7.5.8). */
export interface CrossReference {
  readonly places: ReadonlyMap<number, Place>
  /** The newest trailer. */
  readonly trailer: PdfDictionary
  /** How the newest section is written, which the next one must be too. */
  readonly style: 'table' | 'stream'
  /** Where the newest section begins. */
  readonly start: number
}

interface Section {
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: PdfDictionary
  readonly style: 'table' | 'stream'
}

/** Throws PdfProblem `damaged` when the chain of sections can't be followed. */
export function readCrossReference(bytes: Buffer): CrossReference {
  const start = lastStart(bytes)
  const places = new Map<number, Place>()
  const seen = new Set<number>()
  let newest: Section | null = null
  const todo: number[] = [start]
  while (todo.length > 0) {
    const offset = todo.shift()!
    if (seen.has(offset)) continue
    seen.add(offset)
    const section = readSection(bytes, offset)
    newest ??= section
    for (const [number, place] of section.places) if (!places.has(number)) places.set(number, place)
    // A hybrid file hides objects of object streams from old readers; they count before the older sections.
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.trailer.entries.get(key)
      if (typeof next === 'number' && !(key === 'XRefStm' && section.style === 'stream')) todo.push(next)
    }
  }
  const { trailer, style } = newest!
  return { places, trailer, style, start }
}

function lastStart(bytes: Buffer): number {
  const word = bytes.lastIndexOf('startxref', bytes.length, 'latin1')
  const found = /^startxref\s+(\d{1,12})\s/.exec(bytes.toString('latin1', word, word + 40))
  if (word < 0 || !found) throw damaged('it does not say where its cross-references are')
  return Number(found[1])
}

function readSection(bytes: Buffer, offset: number): Section {
  if (offset >= bytes.length) throw damaged('its cross-references lie behind its end')
  const cursor: Cursor = { bytes, at: offset }
  return takes(cursor, 'xref') ? readTable(cursor) : readStream(cursor)
}

function readTable(cursor: Cursor): Section {
  const places = new Map<number, Place>()
  while (!takes(cursor, 'trailer')) {
    const first = wholeNumber(cursor)
    const count = wholeNumber(cursor)
    for (let number = first; number < first + count; number += 1) {
      const offset = wholeNumber(cursor)
      const generation = wholeNumber(cursor)
      if (takes(cursor, 'n')) places.set(number, { kind: 'at', offset, generation })
      else if (takes(cursor, 'f')) places.set(number, { kind: 'free' })
      else throw damaged('a row of its cross-references can’t be read')
    }
  }
  const trailer = parseValue(cursor)
  if (!isKind(trailer, 'dictionary')) throw damaged('it has no trailer')
  return { places, trailer, style: 'table' }
}

function readStream(cursor: Cursor): Section {
  const { value } = parseIndirect(cursor, () => null)
  if (!isKind(value, 'stream')) throw damaged('its cross-references are neither table nor stream')
  const direct = (entry: PdfValue | undefined): PdfValue => entry ?? null
  const rows = unpack(value, direct)
  const widths = numbersOf(value.entries.get('W'))
  const size = value.entries.get('Size')
  if (widths.length !== 3 || typeof size !== 'number')
    throw damaged('its cross-reference stream lacks its widths')
  const index = numbersOf(value.entries.get('Index'))
  const ranges = index.length > 0 ? index : [0, size]
  const [kinds, seconds, thirds] = widths as [number, number, number]
  const places = new Map<number, Place>()
  let at = 0
  const field = (width: number, usual: number) => {
    if (width === 0) return usual
    if (width > 6 || at + width > rows.length) throw damaged('its cross-reference stream is too short')
    at += width
    return rows.readUIntBE(at - width, width)
  }
  for (let pair = 0; pair + 1 < ranges.length; pair += 2)
    for (let number = ranges[pair]!; number < ranges[pair]! + ranges[pair + 1]!; number += 1) {
      const kind = field(kinds, 1)
      const second = field(seconds, 0)
      const third = field(thirds, 0)
      if (kind === 1) places.set(number, { kind: 'at', offset: second, generation: third })
      else if (kind === 2) places.set(number, { kind: 'within', stream: second, index: third })
      else places.set(number, { kind: 'free' })
    }
  return { places, trailer: { kind: 'dictionary', entries: value.entries }, style: 'stream' }
}

function wholeNumber(cursor: Cursor): number {
  skipWhite(cursor)
  const { bytes, at: from } = cursor
  let number = 0
  for (; cursor.at < from + 15; cursor.at += 1) {
    const digit = (bytes[cursor.at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) break
    number = number * 10 + digit
  }
  if (cursor.at === from) throw damaged('its cross-reference table can’t be read')
  return number
}

const numbersOf = (value: PdfValue | undefined): number[] =>
  isKind(value, 'array') ? value.items.filter((item) => typeof item === 'number') : []
