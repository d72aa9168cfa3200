import type { OpenPdf } from './open.ts'
import { damaged } from './parse.ts'
import { unpack } from './unpack.ts'
import { isKind, nameOf, type PdfDictionary, PdfProblem, type PdfReference, type PdfValue } from './values.ts'

export interface PdfPage {
  readonly reference: PdfReference
  readonly page: PdfDictionary
  /** Entries a page takes from the tree above it when it has none of its own: MediaBox, Resources, Rotate (§7.7.3.4). */
  readonly inherited: ReadonlyMap<string, PdfValue>
}

const most = 100_000

/** The page of this number, from 1. Throws PdfProblem `no-such-page`. */
export function findPage(pdf: OpenPdf, wanted: number): PdfPage {
  let count = 0
  for (const page of eachPage(pdf)) {
    count += 1
    if (count === wanted) return page
  }
  throw new PdfProblem('no-such-page', `The PDF has no page ${wanted}: it has ${count}.`)
}

/** In the order they are read. */
export function* eachPage(pdf: OpenPdf): Iterable<PdfPage> {
  const todo: { value: PdfValue | undefined; above: ReadonlyMap<string, PdfValue> }[] = [
    { value: pdf.catalogue.entries.get('Pages'), above: new Map() },
  ]
  for (let seen = 0; todo.length > 0; seen += 1) {
    if (seen > most) throw damaged('its pages go in a circle')
    const { value, above } = todo.pop()!
    const { entries } = pdf.dictionaryOf(value)
    const kids = pdf.resolve(entries.get('Kids'))
    const inherited = new Map([...above, ...[...entries].filter(([key]) => handedDown.has(key))])
    if (isKind(kids, 'array'))
      todo.push(...kids.items.map((kid) => ({ value: kid, above: inherited })).reverse())
    else if (nameOf(pdf.resolve(entries.get('Type'))) === 'Page' && isKind(value, 'reference'))
      yield { reference: value, page: { kind: 'dictionary', entries }, inherited }
  }
}

/** What a page draws, unpacked. */
export function contentsOf(pdf: OpenPdf, { entries }: PdfDictionary): Buffer {
  const found = pdf.resolve(entries.get('Contents'))
  const parts = isKind(found, 'array') ? found.items.map(pdf.resolve) : [found]
  return Buffer.concat(
    parts.flatMap((part) => (isKind(part, 'stream') ? [unpack(part, pdf.resolve), Buffer.from('\n')] : [])),
  )
}

const handedDown = new Set(['MediaBox', 'CropBox', 'Resources', 'Rotate'])
