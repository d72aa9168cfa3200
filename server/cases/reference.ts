/** Crockford's alphabet: no I, L, O, U, so a number read out over the telephone is taken down right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A reference number: prefix of the government, year, running number, and four random characters so that numbers
 * can't be guessed from one another. `KTG-26-00017-7QXM`.
 * `random` is at least four random bytes; 32 divides 256, so each character is equally likely.
 */
export function referenceNumber(prefix: string, year: number, running: number, random: Uint8Array): string {
  const suffix = [...random.subarray(0, 4)].map((byte) => ALPHABET[byte % 32]).join('')
  return `${prefix}-${String(year % 100).padStart(2, '0')}-${String(running).padStart(5, '0')}-${suffix}`
}

/** What a person typed, as the number is kept: upper case, no spaces, O for 0 and I or L for 1 in the last part forgiven. */
export function normalReference(typed: string): string {
  const compact = typed.toUpperCase().replace(/\s+/g, '')
  const cut = compact.lastIndexOf('-') + 1
  const suffix = compact.slice(cut).replace(/O/g, '0').replace(/[IL]/g, '1')
  return compact.slice(0, cut) + suffix
}
