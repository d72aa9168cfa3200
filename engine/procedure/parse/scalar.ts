import { type Place, type Reader, readName, readText, slug } from '../../reading/index.ts'
import type { Feel, PartialDate } from '../definition.ts'
import { parseFeel } from '../feel.ts'
import type { NameKind } from './names.ts'

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
