import { type CrossReference, readCrossReference } from './cross-reference.ts'
import { parseIndirect } from './indirect.ts'
import { damaged, parseValue } from './parse.ts'
import { unpack } from './unpack.ts'
import { isKind, type PdfDictionary, PdfProblem, type PdfReference, type PdfValue } from './values.ts'

/** A PDF whose objects can be looked up. */
export interface OpenPdf {
  readonly bytes: Buffer
  readonly references: CrossReference
  /** Follows references to a value; null for what isn't there. */
  resolve(value: PdfValue | undefined): PdfValue
  /** The dictionary behind a value; an empty one when there is none. */
  dictionaryOf(value: PdfValue | undefined): PdfDictionary
  /** The numbers of objects in use. */
  numbers(): readonly number[]
  /** Where the catalogue lies, and what it says. */
  readonly root: PdfReference
  readonly catalogue: PdfDictionary
}

const empty: PdfDictionary = { kind: 'dictionary', entries: new Map() }
const furthest = 50

/** Opens a PDF, or the beginning of one that ends with a revision. Throws PdfProblem `damaged` or `encrypted`. */
export function openPdf(file: Uint8Array): OpenPdf {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (!bytes.subarray(0, 1024).includes('%PDF-')) throw damaged('it does not begin like one')
  const references = readCrossReference(bytes)
  if (references.trailer.entries.has('Encrypt'))
    throw new PdfProblem('encrypted', 'The PDF is locked with a password: save it without one.')
  const known = new Map<number, PdfValue>()
  const packed = new Map<number, ReadonlyMap<number, PdfValue>>()

  function read(number: number): PdfValue {
    const place = references.places.get(number)
    if (place === undefined || place.kind === 'free') return null
    if (place.kind === 'within') return unpackedObjects(place.stream).get(number) ?? null
    const found = parseIndirect({ bytes, at: place.offset }, (length) => {
      const value = resolve(length)
      return typeof value === 'number' ? value : null
    })
    if (found.number !== number) throw damaged(`object ${number} is not where it should be`)
    return found.value
  }

  function unpackedObjects(number: number): ReadonlyMap<number, PdfValue> {
    const before = packed.get(number)
    if (before) return before
    if (references.places.get(number)?.kind !== 'at') throw damaged('an object stream is missing')
    const holder = lookUp(number)
    if (!isKind(holder, 'stream')) throw damaged('an object stream is none')
    const body = unpack(holder, resolve)
    const [count, first] = [resolve(holder.entries.get('N')), resolve(holder.entries.get('First'))]
    if (typeof count !== 'number' || typeof first !== 'number')
      throw damaged('an object stream lacks its index')
    const objects = new Map<number, PdfValue>()
    packed.set(number, objects)
    const index = { bytes: body, at: 0 }
    for (let nth = 0; nth < count; nth += 1) {
      const [inner, offset] = [parseValue(index), parseValue(index)]
      if (typeof inner !== 'number' || typeof offset !== 'number')
        throw damaged('an object stream has a bad index')
      objects.set(inner, parseValue({ bytes: body, at: first + offset }))
    }
    return objects
  }

  function lookUp(number: number): PdfValue {
    const before = known.get(number)
    if (before !== undefined) return before
    known.set(number, null)
    const value = read(number)
    known.set(number, value)
    return value
  }

  function resolve(value: PdfValue | undefined): PdfValue {
    let here: PdfValue = value ?? null
    for (let step = 0; isKind(here, 'reference'); step += 1) {
      if (step > furthest) throw damaged('references go in a circle')
      here = lookUp(here.number)
    }
    return here
  }

  const dictionaryOf = (value: PdfValue | undefined): PdfDictionary => {
    const found = resolve(value)
    return isKind(found, 'dictionary') ? found : empty
  }
  const root = references.trailer.entries.get('Root')
  const catalogue = resolve(root)
  if (!isKind(root, 'reference') || !isKind(catalogue, 'dictionary')) throw damaged('it has no catalogue')
  const numbers = () =>
    [...references.places].flatMap(([number, { kind }]) => (kind === 'free' ? [] : [number]))
  return { bytes, references, resolve, dictionaryOf, numbers, root, catalogue }
}
