import { createHash } from 'node:crypto'
import type { OpenPdf } from './open.ts'
import { array, dictionary, isKind, name, type PdfValue, stream } from './values.ts'

/** A value as it is written into a file. */
export function written(value: PdfValue): Buffer {
  return Buffer.concat(pieces(value))
}

function pieces(value: PdfValue): Buffer[] {
  if (value === null || typeof value === 'boolean') return [latin(String(value))]
  if (typeof value === 'number') return [latin(numeral(value))]
  switch (value.kind) {
    case 'name':
      return [latin(`/${value.name.replace(/[^!-~]|[#()<>[\]{}/%]/g, escapedLetter)}`)]
    case 'string':
      return [latin(`<${value.bytes.toString('hex')}>`)]
    case 'reference':
      return [latin(`${value.number} ${value.generation} R`)]
    case 'array':
      return [latin('['), ...value.items.flatMap((item) => [...pieces(item), latin(' ')]), latin(']')]
    case 'dictionary':
      return entriesOf(value.entries)
    case 'stream':
      return [...entriesOf(value.entries), latin('\nstream\n'), value.body, latin('\nendstream')]
  }
}

function entriesOf(entries: ReadonlyMap<string, PdfValue>): Buffer[] {
  const inside = [...entries].flatMap(([key, value]) => [
    ...pieces(name(key)),
    latin(' '),
    ...pieces(value),
    latin('\n'),
  ])
  return [latin('<<\n'), ...inside, latin('>>')]
}

const latin = (text: string) => Buffer.from(text, 'latin1')
const escapedLetter = (letter: string) => `#${letter.charCodeAt(0).toString(16).padStart(2, '0')}`
/** Without an exponent, which a PDF doesn't know. */
const numeral = (value: number) =>
  Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/\.?0+$/, '')

/** An object to be written: a new one, or an old one changed. */
export interface Changed {
  readonly number: number
  readonly generation?: number
  readonly value: PdfValue
}

/** The first number that no object has. */
export function nextNumber({ references }: OpenPdf): number {
  const size = references.trailer.entries.get('Size')
  let next = typeof size === 'number' ? size : 1
  for (const number of references.places.keys()) next = Math.max(next, number + 1)
  return next
}

/**
 * The file with a revision added behind it (§7.5.6): not a byte before it is touched, so what was signed stays signed.
 * Cross-references are written as a table or as a stream, as the file's newest ones are. Also tells where each object
 * came to lie.
 */
export function appendRevision(pdf: OpenPdf, changes: readonly Changed[]) {
  const parts: Buffer[] = [pdf.bytes]
  let at = pdf.bytes.length
  const add = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  if (pdf.bytes.at(-1) !== 10) add(latin('\n'))
  const offsets = new Map<number, { readonly offset: number; readonly generation: number }>()
  for (const { number, generation = 0, value } of [...changes].sort((a, b) => a.number - b.number)) {
    offsets.set(number, { offset: at, generation })
    add(latin(`${number} ${generation} obj\n`))
    add(written(value))
    add(latin('\nendobj\n'))
  }
  const start = at
  const next = Math.max(nextNumber(pdf), ...changes.map(({ number }) => number + 1))
  if (pdf.references.style === 'table') {
    const trailer = dictionary(trailerOf(pdf, next, parts))
    add(latin(tableOf(offsets)))
    add(Buffer.concat([latin('trailer\n'), written(trailer)]))
  } else {
    offsets.set(next, { offset: start, generation: 0 })
    const entries = trailerOf(pdf, next + 1, parts)
    add(latin(`${next} 0 obj\n`))
    add(written(streamOf(offsets, entries)))
    add(latin('\nendobj'))
  }
  add(latin(`\nstartxref\n${start}\n%%EOF\n`))
  return { bytes: Buffer.concat(parts), offsets }
}

type Offsets = ReadonlyMap<number, { readonly offset: number; readonly generation: number }>

function trailerOf(pdf: OpenPdf, size: number, parts: readonly Buffer[]): Record<string, PdfValue> {
  const { entries } = pdf.references.trailer
  const description = entries.get('Info')
  const before = pdf.resolve(entries.get('ID'))
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  const changing = { kind: 'string', bytes: hash.digest().subarray(0, 16) } as const
  const lasting = isKind(before, 'array') ? (before.items[0] ?? changing) : changing
  return {
    Size: size,
    Root: pdf.root,
    ...(description !== undefined && { Info: description }),
    ID: array([lasting, changing]),
    Prev: pdf.references.start,
  }
}

function tableOf(offsets: Offsets): string {
  const rows = runsOf(offsets).map(({ first, places }) => {
    const lines = places.map(
      ({ offset, generation }) =>
        `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
    )
    return `${first} ${places.length}\n${lines.join('')}`
  })
  return `xref\n${rows.join('')}`
}

function streamOf(offsets: Offsets, entries: Record<string, PdfValue>): PdfValue {
  const runs = runsOf(offsets)
  const rows = runs
    .flatMap(({ places }) => places)
    .map(({ offset, generation }) => {
      const row = Buffer.alloc(9)
      row.writeUInt8(1, 0)
      row.writeUIntBE(offset, 1, 6)
      row.writeUInt16BE(generation, 7)
      return row
    })
  return stream(
    {
      Type: name('XRef'),
      ...entries,
      W: array([1, 6, 2]),
      Index: array(runs.flatMap(({ first, places }) => [first, places.length])),
    },
    Buffer.concat(rows),
  )
}

/** Numbers that follow one another are told together. */
function runsOf(offsets: Offsets) {
  const runs: { first: number; places: { offset: number; generation: number }[] }[] = []
  for (const [number, place] of [...offsets].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1)
    if (last && last.first + last.places.length === number) last.places.push(place)
    else runs.push({ first: number, places: [place] })
  }
  return runs
}
