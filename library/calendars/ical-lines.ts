/** One property of iCal (RFC 5545 section 3.1): `DTSTART;VALUE=DATE:20260817`, with the line it begins on. */
export interface IcalProperty {
  readonly line: number
  /** In capitals. */
  readonly name: string
  /** As it stands, in capitals: `VALUE=DATE`. */
  readonly parameters: readonly string[]
  readonly value: string
}

export interface IcalText {
  readonly properties: readonly IcalProperty[]
  /** Lines that are none. */
  readonly odd: readonly { readonly line: number; readonly written: string }[]
}

const property = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^":;])*)*):(.*)$/s

/** Folded lines are put together again: one that begins with a space or a tab goes on with the line before it. */
export function readIcal(text: string): IcalText {
  const unfolded: { line: number; written: string }[] = []
  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const before = unfolded.at(-1)
    if (/^[ \t]/.test(written) && before) before.written += written.slice(1)
    else if (written.trim() !== '') unfolded.push({ line: index + 1, written })
  }
  const properties: IcalProperty[] = []
  const odd: { line: number; written: string }[] = []
  for (const { line, written } of unfolded) {
    const [, name, parameters = '', value = ''] = property.exec(written) ?? []
    if (name === undefined) odd.push({ line, written: written.slice(0, 40) })
    else
      properties.push({
        line,
        name: name.toUpperCase(),
        parameters: parameters.toUpperCase().split(';').filter(Boolean),
        value,
      })
  }
  return { properties, odd }
}

/** A text value as it is meant: `\,` `\;` `\\` and `\n` stand for what can't be written plainly. */
export function plainText(value: string): string {
  return value
    .replace(/\\([nN,;\\])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? ' ' : mark))
    .replace(/\s+/g, ' ')
    .trim()
}
