import type { Locale } from '#server/http/page.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** A number as people of this language write it, with at most so many digits after the comma: "1.234,5". */
export function amountIn(locale: Locale, amount: number, digits: number): string {
  const key = `${locale} ${digits}`
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits })
  formats.set(key, format)
  return format.format(amount)
}
