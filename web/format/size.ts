import type { Locale } from '#server/http/page.ts'

/** Bytes in words people use: "240 KB", "1,4 MB". */
export function sizeInWords(bytes: number, locale: Locale): string {
  const [amount, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'KB'] : [bytes / 1_000_000, 'MB']
  return `${amount.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`
}
