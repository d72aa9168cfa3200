/**
 * A phone number as E.164, or a handle with its @; null: neither. A number that begins with one 0 is Indonesian, since
 * that is how people write theirs; with two it names its country, and the 0 of “+62 (0)812” isn’t dialled from abroad.
 */
export function addressFrom(typed: string): string | null {
  const text = typed.trim()
  if (/^@[A-Za-z][A-Za-z0-9_]{4,31}$/.test(text)) return text
  if (!/^\+?[\d\s().-]+$/.test(text)) return null
  const number = text
    .replace(/[\s().-]/g, '')
    .replace(/^00/, '+')
    .replace(/^0/, '+62')
    .replace(/^62/, '+62')
    .replace(/^\+620/, '+62')
  return /^\+[1-9]\d{7,14}$/.test(number) ? number : null
}

/** Enough to know one's own again, and nothing for others. */
export const masked = (address: string): string => `…${address.slice(-3)}`
