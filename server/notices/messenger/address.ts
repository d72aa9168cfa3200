/**
 * A phone number as E.164, or a handle with its @; null: neither. A number that begins with 0 is Indonesian, since that
 * is how people write theirs.
 */
export function addressFrom(typed: string): string | null {
  const text = typed.trim()
  if (/^@[A-Za-z][A-Za-z0-9_]{4,31}$/.test(text)) return text
  if (!/^\+?[\d\s().-]+$/.test(text)) return null
  const digits = text.replace(/[\s().-]/g, '')
  const number = digits.startsWith('+') ? digits : digits.replace(/^0/, '+62').replace(/^62/, '+62')
  return /^\+[1-9]\d{7,14}$/.test(number) ? number : null
}

/** Enough to know one's own again, and nothing for others. */
export const masked = (address: string): string => `…${address.slice(-3)}`
