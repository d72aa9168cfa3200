import { drawingOf, type Rectangle } from './drawing.ts'
import { forbidsSigning, listSignatureFields } from './fields.ts'
import { type OpenPdf, openPdf } from './open.ts'
import { findPage } from './pages.ts'
import {
  array,
  dictionary,
  isKind,
  name,
  type PdfDictionary,
  PdfProblem,
  type PdfReference,
  type PdfValue,
  reference,
  textString,
  withEntries,
} from './values.ts'
import { appendRevision, type Changed, nextNumber, written } from './write.ts'

export interface PlaceRequest {
  /** What a reader tells of the signature. */
  readonly signer: string
  readonly reason?: string
  readonly location?: string
  /** An ISO instant. */
  readonly at: string
  /** None: an invisible signature on the first page. */
  readonly mark?: {
    readonly page: number
    readonly rectangle: Rectangle
    readonly drawing?: Uint8Array
    readonly hint?: string
  }
  /** Bytes kept free for the signature. */
  readonly room: number
}

/** A file with an empty place for one more signature. */
export interface PlacedSignature {
  /** What is to be signed: all of the file but the place. */
  readonly toSign: readonly [Buffer, Buffer]
  /** The file with a signature (CMS, DER) in the place. Throws PdfProblem `too-small-place`. */
  fill(signature: Uint8Array): Buffer
}

/**
 * Adds a revision with a signature field, its widget, and a signature dictionary whose ByteRange spans the whole file but
 * the signature itself (§12.8.1; ETSI EN 319 142-1 §5.3). Earlier revisions stay byte for byte, so earlier signatures
 * stay valid. Throws PdfProblem.
 */
export function placeSignature(file: Uint8Array, request: PlaceRequest): PlacedSignature {
  const pdf = openPdf(file)
  if (forbidsSigning(pdf))
    throw new PdfProblem('signing-forbidden', 'The PDF was certified so that nothing may be added to it.')
  const number = nextNumber(pdf)
  const [signature, widget] = [reference(number), reference(number + 1)]
  const mark = request.mark ?? { page: 1, rectangle: [0, 0, 0, 0] as const }
  const page = findPage(pdf, mark.page)
  const drawing = request.mark ? drawingOf(request.mark.drawing, mark.rectangle, number + 2) : []
  const field = dictionary({
    Type: name('Annot'),
    Subtype: name('Widget'),
    FT: name('Sig'),
    T: textString(freeName(pdf)),
    ...(request.mark?.hint !== undefined && { TU: textString(request.mark.hint) }),
    V: signature,
    P: page.reference,
    Rect: array([...mark.rectangle]),
    // Printed, and not to be moved (§12.5.3).
    F: 4 + 128,
    ...(drawing[0] && { AP: dictionary({ N: reference(drawing[0].number) }) }),
  })
  const { bytes, offsets } = appendRevision(pdf, [
    { number, value: emptySignature(request) },
    { number: widget.number, value: field },
    ...drawing,
    ...listing(pdf, page.reference, page.page, 'Annots', widget),
    ...formWith(pdf, widget),
  ])
  return emptyPlace(bytes, offsets.get(number)!.offset, request.room)
}

const longest = 9_999_999_999

function emptySignature({ signer, reason, location, at, room }: PlaceRequest): PdfDictionary {
  return dictionary({
    Type: name('Sig'),
    Filter: name('Adobe.PPKLite'),
    SubFilter: name('ETSI.CAdES.detached'),
    ByteRange: array([0, longest, longest, longest]),
    Contents: { kind: 'string', bytes: Buffer.alloc(room) },
    Name: textString(signer),
    M: textString(`D:${at.replace(/\D/g, '').slice(0, 14)}Z`),
    ...(reason !== undefined && { Reason: textString(reason) }),
    ...(location !== undefined && { Location: textString(location) }),
  })
}

/** Writes the real ByteRange over the one kept free, of the same length. */
function emptyPlace(bytes: Buffer, from: number, room: number): PlacedSignature {
  const start = bytes.indexOf(`<${'00'.repeat(room)}>`, from, 'latin1')
  const end = start + room * 2 + 2
  const free = written(array([0, longest, longest, longest])).toString('latin1')
  const range = `[0 ${start} ${end} ${bytes.length - end} `.padEnd(free.length - 1)
  bytes.write(`${range}]`, bytes.indexOf(free, from, 'latin1'), 'latin1')
  return {
    toSign: [bytes.subarray(0, start), bytes.subarray(end)],
    fill(signature) {
      if (signature.length > room)
        throw new PdfProblem(
          'too-small-place',
          `A signature of ${signature.length} bytes has room for ${room}.`,
        )
      const filled = Buffer.from(bytes)
      filled.write(Buffer.from(signature).toString('hex'), start + 1, 'latin1')
      return filled
    },
  }
}

/** The form of the catalogue with one more field. */
function formWith(pdf: OpenPdf, widget: PdfReference): Changed[] {
  const place = pdf.catalogue.entries.get('AcroForm')
  const form = withEntries(pdf.dictionaryOf(place), { SigFlags: 3 })
  if (isKind(place, 'reference')) return listing(pdf, place, form, 'Fields', widget)
  const inside = listing(pdf, reference(0), form, 'Fields', widget)
  const own = inside.find(({ number }) => number === 0)
  const others = inside.filter(({ number }) => number !== 0)
  return [...others, { ...at(pdf.root), value: withEntries(pdf.catalogue, { AcroForm: own?.value ?? form }) }]
}

/** An owner with one more reference in a list of its, whether the list lies in it or by itself. */
function listing(
  pdf: OpenPdf,
  owner: PdfReference,
  value: PdfDictionary,
  key: string,
  added: PdfReference,
): Changed[] {
  const place = value.entries.get(key)
  const list = pdf.resolve(place)
  const longer: PdfValue = array([...(isKind(list, 'array') ? list.items : []), added])
  if (!isKind(place, 'reference') || list === null)
    return [{ ...at(owner), value: withEntries(value, { [key]: longer }) }]
  const own = key === 'Fields' ? [{ ...at(owner), value }] : []
  return [...own, { ...at(place), value: longer }]
}

const at = ({ number, generation }: PdfReference) => ({ number, generation })

function freeName(pdf: OpenPdf): string {
  const taken = new Set(listSignatureFields(pdf).map((field) => field.name))
  for (let count = 1; ; count += 1) if (!taken.has(`Signature${count}`)) return `Signature${count}`
}
