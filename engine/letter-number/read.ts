import { lookOf, type NumberPart, type NumberTemplate, romanMonths, type SecurityLevel } from './parts.ts'
import { openNumber } from './print.ts'

/** A printed number taken apart. `running` null: a draft's. A two-digit year is one of this century. */
export interface ReadNumber {
  readonly running: number | null
  readonly suffix: string
  readonly year: number
  readonly month?: number
  readonly class?: string
  readonly unit?: string
  readonly security?: SecurityLevel
}

/** Reads a number that this template printed; null where it is of another form. */
export function readLetterNumber({ pieces }: NumberTemplate, printed: string): ReadNumber | null {
  const pattern = pieces.map((piece) =>
    piece.kind === 'text' ? literal(piece.text) : `(?<${piece.part}>${patternOf(piece.part, piece.form)})`,
  )
  const found = new RegExp(`^${pattern.join('')}$`).exec(printed)?.groups
  if (!found) return null
  const { running = '', suffix = '', month, year = '', class: archive, unit, security } = found
  return {
    running: running === openNumber ? null : Number(running),
    suffix: suffix.slice(1),
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    ...(month !== undefined && { month: monthNumber(month) }),
    ...(archive !== undefined && { class: archive }),
    ...(unit !== undefined && { unit }),
    ...(security !== undefined && { security: security as SecurityLevel }),
  }
}

const mayBeOpen: readonly NumberPart[] = ['running', 'class', 'unit', 'security']

function patternOf(part: NumberPart, form: string): string {
  const { pattern } = lookOf(part, form)
  return mayBeOpen.includes(part) ? `${pattern}|${literal(openNumber)}` : pattern
}

/** Fixed text as a regular expression of itself. */
function literal(text: string): string {
  return text.replace(/[^A-Za-z0-9/ ]/g, '\\$&')
}

function monthNumber(month: string): number {
  const roman = (romanMonths as readonly string[]).indexOf(month)
  return roman < 0 ? Number(month) : roman + 1
}
