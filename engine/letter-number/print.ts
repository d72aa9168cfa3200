import { type NumberPart, type NumberTemplate, romanMonths, type SecurityLevel } from './parts.ts'

/** What a number is printed from. `on`: the date of the letter, `2026-11-20`. `suffix`: '' unless it is back-dated. */
export interface NumberValues {
  readonly running: number
  readonly suffix: string
  readonly on: string
  readonly class?: string | undefined
  readonly unit?: string | undefined
  readonly security?: SecurityLevel | undefined
}

/** Stands for the running number of a letter that has none yet. */
export const openNumber = '....'

/** The final number. Throws where a part that the template names is missing: ask `missingParts` first. */
export function printLetterNumber(template: NumberTemplate, values: NumberValues): string {
  const printed: Readonly<Record<NumberPart, (form: string) => string | undefined>> = {
    running: (form) => String(values.running).padStart(Number(form), '0'),
    suffix: () => (values.suffix === '' ? '' : `.${values.suffix}`),
    class: () => values.class,
    unit: () => values.unit,
    month: (form) => monthOf(values.on, form),
    year: (form) => yearOf(values.on, form),
    security: () => values.security,
  }
  return join(template, printed)
}

/** The number of a draft: dots where the running number will stand, and where a class or unit isn't known yet. */
export function printDraftNumber(
  template: NumberTemplate,
  values: Omit<NumberValues, 'running' | 'suffix'>,
): string {
  return join(template, {
    running: () => openNumber,
    suffix: () => '',
    class: () => values.class ?? openNumber,
    unit: () => values.unit ?? openNumber,
    month: (form) => monthOf(values.on, form),
    year: (form) => yearOf(values.on, form),
    security: () => values.security ?? openNumber,
  })
}

/** Parts that the template names and nobody has given. */
export function missingParts(
  template: NumberTemplate,
  values: Pick<NumberValues, 'class' | 'unit' | 'security'>,
): readonly ('class' | 'unit' | 'security')[] {
  const named = (part: NumberPart) =>
    template.pieces.some((piece) => piece.kind === 'part' && piece.part === part)
  return (['class', 'unit', 'security'] as const).filter((part) => named(part) && !values[part])
}

function join(
  { text, pieces }: NumberTemplate,
  printed: Readonly<Record<NumberPart, (form: string) => string | undefined>>,
): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text
      const value = printed[piece.part](piece.form)
      if (value === undefined) throw new TypeError(`${text} needs {${piece.part}}, which was not given`)
      return value
    })
    .join('')
}

function monthOf(on: string, form: string): string {
  const month = on.slice(5, 7)
  return form === 'roman' ? romanMonths[Number(month) - 1]! : month
}

function yearOf(on: string, form: string): string {
  return form === 'short' ? on.slice(2, 4) : on.slice(0, 4)
}
