import { type OpenPdf, openPdf } from './open.ts'
import { contentsOf, findPage } from './pages.ts'
import { damaged } from './parse.ts'
import { array, isKind, name, type PdfValue, reference, stream } from './values.ts'
import type { Changed } from './write.ts'

/** [left, bottom, right, top] in points, from the lower left corner of the page. */
export type Rectangle = readonly [number, number, number, number]

/**
 * What a signature shows, as a form (§12.5.5): the first page of a small PDF, with its fonts and pictures, or nothing,
 * where the page itself already shows it. Its objects are numbered from `first`; the form is the first of them.
 */
export function drawingOf(
  source: Uint8Array | undefined,
  [left, bottom, right, top]: Rectangle,
  first: number,
): Changed[] {
  const form = { Type: name('XObject'), Subtype: name('Form'), FormType: 1 }
  if (source === undefined) {
    const box = array([0, 0, right - left, top - bottom])
    return [
      { number: first, value: stream({ ...form, BBox: box, Resources: emptyDictionary }, Buffer.alloc(0)) },
    ]
  }
  const drawing = openPdf(source)
  const { page, inherited } = findPage(drawing, 1)
  const box = drawing.resolve(inherited.get('MediaBox'))
  if (!isKind(box, 'array')) throw damaged('the page to be drawn has no size')
  const copy = copier(drawing, first + 1)
  const value = stream(
    { ...form, BBox: copy.of(box), Resources: copy.of(drawing.resolve(inherited.get('Resources'))) },
    contentsOf(drawing, page),
  )
  return [{ number: first, value }, ...copy.objects()]
}

const emptyDictionary: PdfValue = { kind: 'dictionary', entries: new Map() }

/** Copies values with all they refer to, under numbers of our own. */
function copier(from: OpenPdf, first: number) {
  const numbers = new Map<number, number>()
  const copied: Changed[] = []
  const of = (value: PdfValue): PdfValue => {
    if (value === null || typeof value !== 'object') return value
    if (value.kind === 'reference') return reference(numberOf(value.number))
    if (value.kind === 'array') return array(value.items.map(of))
    if (value.kind !== 'dictionary' && value.kind !== 'stream') return value
    // What leads up to pages and structure would bring the whole file along.
    const entries = [...value.entries]
      .filter(([key]) => !leadsUp.has(key))
      .map(([key, entry]) => [key, of(entry)] as const)
    return { ...value, entries: new Map(entries) }
  }
  function numberOf(original: number): number {
    const known = numbers.get(original)
    if (known !== undefined) return known
    const number = first + numbers.size
    numbers.set(original, number)
    copied.push({ number, value: of(from.resolve(reference(original))) })
    return number
  }
  return { of, objects: () => copied }
}

const leadsUp = new Set(['Parent', 'StructParent', 'StructParents', 'Pg'])
