/** Widths of Arial's letters in thousandths of the size, by kind; what isn't named counts as a capital. */
const widths: readonly (readonly [number, string])[] = [
  [222, "ijl'|‘’"],
  [278, ' .,:;!/\\It[]f'],
  [333, 'r()-“”"'],
  [500, 'ckszvxyJ'],
  [556, '0123456789abdeghnopqu_?#$–L'],
  [584, '+=<>~±'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'mM'],
  [944, 'W—…'],
]
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])))

/** How much wider than Arial the widest of the usual substitutes (DejaVu Sans) runs. */
const widest = 1.16

/** Width of a text in pixels, set in Arial or in a wider letter that stands for it where there is no Arial. */
export function textWidth(text: string, size: number): number {
  const thousandths = [...text].reduce((sum, letter) => sum + (widthOf.get(letter) ?? 722), 0)
  return (thousandths / 1000) * size * widest
}

/** Lines no wider than `width`, broken between words; a word that is too long is broken inside. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, size) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** A word in pieces that fit: after a hyphen or slash, else anywhere. */
function pieces(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word]
  const breaks = [...word.matchAll(/[-/]/g)].map(({ index }) => index + 1).filter((at) => at < word.length)
  const fitting = (at: number) => textWidth(word.slice(0, at), size) <= width
  const at = breaks.filter(fitting).at(-1) ?? Math.max(1, longestFit(word, fitting))
  return [word.slice(0, at), ...pieces(word.slice(at), width, size)]
}

function longestFit(word: string, fitting: (at: number) => boolean): number {
  let at = word.length - 1
  while (at > 1 && !fitting(at)) at -= 1
  return at
}
