/**
 * What in a text is personal data by its form (UU 27/2022): an e-mail address, a NIK (16 digits), a NIP (18 digits, also
 * written 8 6 1 3), a telephone number. Names have no form and are not found.
 */
const forms = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u,
  /(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)/u,
  /(?<!\d)\d{16}(?!\d)/u,
  /(?<!\d)(?:\+?62|0)[ .-]?8(?:[ .-]?\d){7,11}(?!\d)/u,
  /\(0\d{2,3}\)[ .-]?\d(?:[ .-]?\d){5,7}(?!\d)/u,
]
const anyForm = new RegExp(forms.map(({ source }) => source).join('|'), 'gu')

/** The text with each personal part changed; the text itself where there is none. */
export function changePersonalParts(text: string, change: (part: string) => string): string {
  return text.replace(anyForm, change)
}
