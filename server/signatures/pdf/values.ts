/** The kinds of values a PDF is made of (ISO 32000-1 §7.3). */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream

export interface PdfName {
  readonly kind: 'name'
  readonly name: string
}
export interface PdfString {
  readonly kind: 'string'
  readonly bytes: Buffer
}
export interface PdfReference {
  readonly kind: 'reference'
  readonly number: number
  readonly generation: number
}
export interface PdfArray {
  readonly kind: 'array'
  readonly items: readonly PdfValue[]
}
export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}
/** `body` is as it lies in the file, still packed. */
export interface PdfStream {
  readonly kind: 'stream'
  readonly entries: ReadonlyMap<string, PdfValue>
  readonly body: Buffer
}

/** A file that can't be read, or can't be signed as it is. */
export class PdfProblem extends Error {
  readonly code: 'damaged' | 'encrypted' | 'no-such-page' | 'signing-forbidden' | 'too-small-place'
  constructor(code: PdfProblem['code'], sentence: string) {
    super(sentence)
    this.code = code
  }
}

export const name = (text: string): PdfName => ({ kind: 'name', name: text })
export const array = (items: readonly PdfValue[]): PdfArray => ({ kind: 'array', items })
export const reference = (number: number, generation = 0): PdfReference => ({
  kind: 'reference',
  number,
  generation,
})
export const dictionary = (entries: Readonly<Record<string, PdfValue>>): PdfDictionary => ({
  kind: 'dictionary',
  entries: new Map(Object.entries(entries)),
})
export const stream = (entries: Readonly<Record<string, PdfValue>>, body: Buffer): PdfStream => ({
  kind: 'stream',
  entries: new Map(Object.entries({ ...entries, Length: body.length })),
  body,
})
/** The same dictionary with some entries set. */
export const withEntries = (
  { entries }: PdfDictionary,
  changed: Readonly<Record<string, PdfValue>>,
): PdfDictionary => ({ kind: 'dictionary', entries: new Map([...entries, ...Object.entries(changed)]) })

/** Text as a PDF shows it to people: Latin letters as they are, others in UTF-16 with a mark before (§7.9.2.2). */
export function textString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return { kind: 'string', bytes: Buffer.from(text, 'latin1') }
  const swapped = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return { kind: 'string', bytes: swapped }
}

/** The text of a string value; null for other values. */
export function textOf(value: PdfValue | undefined): string | null {
  if (!isKind(value, 'string')) return null
  const { bytes } = value
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2))
    return Buffer.from(even).swap16().toString('utf16le')
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8')
  return bytes.toString('latin1')
}

type Structured = Exclude<PdfValue, null | boolean | number>

export function isKind<K extends Structured['kind']>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<Structured, { kind: K }> {
  return typeof value === 'object' && value !== null && value.kind === kind
}

export const nameOf = (value: PdfValue | undefined): string | null =>
  isKind(value, 'name') ? value.name : null
