/** Stands for a character no shipped font has; both shipped families' fallback has it. */
const missingMark = '□'
const longestRun = 24
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })
const plain = /^[\n\x20-\x7e\u00a0-\u00ff–—‘’“”•…]*$/u
/** Some fonts draw these, PDF/A forbids them: nobody but the font knows what they mean. */
const privateUse = /\p{Co}/u
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

/** Says which characters were replaced, once each, in the order met. */
export interface Printable {
  /** Any value of JSON with all its texts made printable; keys stay as they are. */
  clean<T>(value: T): T
  readonly replaced: ReadonlySet<string>
}

/**
 * A missing glyph would stop the whole paper (PDF/A forbids it), so what the fonts lack is replaced by a mark and
 * reported. `families`: characters each family has in every one of its styles.
 */
export function printableIn(families: readonly ReadonlySet<number>[]): Printable {
  const replaced = new Set<string>()
  const fits = (text: string) =>
    !privateUse.test(text) &&
    families.some((family) => Array.from(text).every((character) => family.has(character.codePointAt(0)!)))

  const legible = (cluster: string): string => {
    if (cluster === '\n' || fits(cluster)) return cluster
    const characters = Array.from(cluster)
    const kept = characters.filter(fits)
    // Only what fits together in one family may stand together: a mark may not leave its letter's font.
    const base = fits(kept.join('')) ? kept.join('') : kept.slice(0, 1).join('')
    for (const character of characters) if (!base.includes(character)) replaced.add(character)
    return base + missingMark
  }

  const text = (raw: string): string => {
    const lines = raw.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/\t/g, ' ')
    const words = plain.test(lines) ? lines : spelled(lines, legible)
    return words.replace(/[^\s/-]{31,}/g, breakable)
  }
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, clean(inside)]))
    return value
  }
  return { clean: clean as Printable['clean'], replaced }
}

function spelled(lines: string, legible: (cluster: string) => string): string {
  const seen = lines
    .split('\n')
    .map((line) => line.toWellFormed().normalize('NFC').replace(invisible, ''))
    .join('\n')
  return Array.from(graphemes.segment(seen), ({ segment }) => legible(segment)).join('')
}

/** Lines break after a slash or a hyphen by themselves; a longer run without one (a hash) gets places to break. */
function breakable(run: string): string {
  const clusters = Array.from(graphemes.segment(run), ({ segment }) => segment)
  const count = Math.ceil(clusters.length / longestRun)
  return Array.from({ length: count }, (_, n) =>
    clusters.slice(n * longestRun, (n + 1) * longestRun).join(''),
  ).join('\u200b')
}
