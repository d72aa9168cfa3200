import type { Locale } from '#server/http/page.ts'
import { amountIn } from './amounts.ts'

/** Bytes in words people use: "240 KB", "1,4 MB". */
export function sizeInWords(bytes: number, locale: Locale): string {
  const [amount, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'KB'] : [bytes / 1_000_000, 'MB']
  return `${amountIn(locale, amount, 1)} ${unit}`
}
