/** What a numbering template is made of, besides fixed text. */
export type NumberPart = 'running' | 'suffix' | 'class' | 'unit' | 'month' | 'year' | 'security'

export type NumberPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** `form`: a width for `running`, `roman` for `month`, `short` for `year`. */
  | { readonly kind: 'part'; readonly part: NumberPart; readonly form: string }

/** A numbering template, read and found right: every number printed by it can be read back. */
export interface NumberTemplate {
  readonly text: string
  readonly pieces: readonly NumberPiece[]
}

/** Security of an official letter (Peraturan ANRI 5/2021): very secret, secret, restricted, ordinary. */
export const securityLevels = ['SR', 'R', 'T', 'B'] as const
export type SecurityLevel = (typeof securityLevels)[number]

export const romanMonths = [
  ...['I', 'II', 'III', 'IV', 'V', 'VI'],
  ...['VII', 'VIII', 'IX', 'X', 'XI', 'XII'],
] as const

/** How a part looks in print, as the source of a regular expression without groups. */
interface Look {
  readonly pattern: string
  /** Characters the part may hold; none where its length is always the same, so that anything may follow it. */
  readonly alphabet: RegExp | null
  /** Forms it may be printed in, besides the plain one. */
  readonly forms: RegExp
}

const looks: Readonly<Record<NumberPart, (form: string) => Look>> = {
  running: () => ({ pattern: '[0-9]+', alphabet: /[0-9]/, forms: /^[1-9]$/ }),
  suffix: () => ({ pattern: '(?:\\.[a-z]+)?', alphabet: /[.a-z]/, forms: /^$/ }),
  class: () => ({ pattern: '[A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*', alphabet: /[A-Za-z0-9.]/, forms: /^$/ }),
  unit: () => ({
    pattern: '[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*',
    alphabet: /[A-Za-z0-9.-]/,
    forms: /^$/,
  }),
  month: (form) =>
    form === 'roman'
      ? { pattern: '(?:XII|XI|X|IX|IV|V?I{1,3}|V)', alphabet: /[IVX]/, forms: /^roman$/ }
      : { pattern: '(?:0[1-9]|1[0-2])', alphabet: null, forms: /^roman$/ },
  year: (form) =>
    form === 'short'
      ? { pattern: '[0-9]{2}', alphabet: null, forms: /^short$/ }
      : { pattern: '[0-9]{4}', alphabet: null, forms: /^short$/ },
  security: () => ({ pattern: '(?:SR|R|T|B)', alphabet: /[SRTB]/, forms: /^$/ }),
}

export const numberParts = Object.keys(looks) as readonly NumberPart[]

export function lookOf(part: NumberPart, form: string): Look {
  return looks[part](form)
}

/** Whether a class or unit code may stand in a number: what can't be read back isn't printed. */
export function fitsPart(part: 'class' | 'unit', code: string): boolean {
  return new RegExp(`^${lookOf(part, '').pattern}$`).test(code)
}
