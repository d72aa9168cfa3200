/** A number as Indonesians write it, `1.250,5`; undefined where the text is none. */
export function numberFromText(text: string): number | undefined {
  const grouped = text.includes(',') || /^-?\d{1,3}(\.\d{3})+$/.test(text)
  const plain = grouped ? text.replaceAll('.', '').replace(',', '.') : text
  return plain.trim() !== '' && Number.isFinite(Number(plain)) ? Number(plain) : undefined
}

/** A number as a form takes it back, with a comma. */
export const numberInWords = (value: number): string => String(value).replace('.', ',')
