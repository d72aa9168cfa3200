import { isScalar } from 'yaml'
import type { Feel, PartialDate } from '../definition.ts'
import { parseFeel } from '../feel.ts'
import { nearest } from './nearest.ts'
import type { NameKind } from './notebook.ts'
import type { Place } from './place.ts'
import type { Reader } from './record.ts'

export function readText(place: Place): string {
  const value = isScalar(place.node) ? place.node.value : null
  if (typeof value === 'string' && value.trim() !== '') return value
  if (typeof value === 'number' || typeof value === 'boolean')
    place.note(`A text is expected here, not the ${typeof value} ${value}`, `Put it in quotes: "${value}"`)
  else
    place.note(
      'A text is expected here',
      'Write a text that is not empty, in quotes if it holds ": " or " #"',
    )
  return ''
}

export function readNumber(place: Place): number {
  const value = isScalar(place.node) ? place.node.value : null
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value
  place.note('A number greater than 0 is expected here', 'Write a number without quotes, e.g. 3')
  return 0
}

export function readFlag(place: Place): boolean {
  const value = isScalar(place.node) ? place.node.value : null
  if (typeof value === 'boolean') return value
  place.note('Yes or no is expected here', 'Write true or false, without quotes')
  return false
}

/** Ids of steps, performers, documents, endings, outcomes: `dokumen-dfd-erd`. They stand in addresses and task ids. */
export function readId(place: Place): string {
  return readName(
    place,
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    (text) => `${slug(text, '-')}`,
    'small letters, digits and single "-"',
  )
}

/** Field ids are FEEL names, where "-" means minus: `skor_uat`. */
export function readFieldId(place: Place): string {
  const id = readName(
    place,
    /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
    (text) => slug(text, '_'),
    'small letters, digits and single "_"',
  )
  if (FEEL_WORDS.has(id)) {
    place.note(`"${id}" is a word of FEEL itself`, `Choose another id, e.g. "${id}_kasus"`)
    return ''
  }
  return id
}

const FEEL_WORDS = new Set(
  'and or not in between if then else for return some every satisfies true false null function instance of date time duration'.split(
    ' ',
  ),
)

function readName(place: Place, pattern: RegExp, example: (text: string) => string, allowed: string): string {
  const text = readText(place)
  if (text === '' || pattern.test(text)) return text
  place.note(
    `"${text}" can't be an id: an id begins with a letter and has only ${allowed}`,
    `Write ${example(text)}`,
  )
  return ''
}

function slug(text: string, joint: '-' | '_'): string {
  const words = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
  return words.join(joint).replace(/^[^a-z]*/, '') || 'a-name'
}

export function readOneOf<T extends string>(allowed: readonly T[]): Reader<T> {
  return (place) => {
    const text = readText(place)
    const found = allowed.find((one) => one === text)
    if (found !== undefined) return found
    const meant = nearest(text, allowed)
    if (text !== '')
      place.note(
        `"${text}" is none of ${allowed.join(', ')}`,
        meant ? `Write ${meant}` : `Write one of ${allowed.join(', ')}`,
      )
    return allowed[0]!
  }
}

/** A name declared elsewhere in the file; compared when the whole file has been read. */
export function readNameOf(kind: NameKind): Reader<string> {
  return (place) => {
    const name = readText(place)
    place.notebook.use(kind, name, place)
    return name
  }
}

export function readFeel(place: Place): Feel {
  const expression = readText(place)
  if (expression === '') return expression
  const check = parseFeel(expression)
  if (check.ok) place.notebook.conditions.push({ name: expression, place })
  else
    place.note(
      `This is not a condition in FEEL: ${check.problem} (character ${check.at + 1})`,
      'Write e.g. skor >= 80, jenis = "baru", skor in [60..79] or not(lulus)',
    )
  return expression
}

export function readPartialDate(place: Place): PartialDate {
  const text = readText(place)
  if (text === '' || isPartialDate(text)) return text
  place.note(
    `"${text}" is not a date`,
    'Write value: "2023-07-04", "2023-01" or "2023", as precise as the document is',
  )
  return ''
}

function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
