import { openPdf } from './open.ts'
import { contentsOf, eachPage } from './pages.ts'

/**
 * Whether a signed file shows the paper that was sent: it begins with its bytes, or, where a provider wrote the file anew,
 * each page draws the same. Finds papers of a batch that were mixed up. What can't be compared is not the same.
 */
export function isSamePaper(sent: Uint8Array, signed: Uint8Array): boolean {
  if (Buffer.from(signed.buffer, signed.byteOffset, Math.min(sent.length, signed.length)).equals(sent))
    return true
  try {
    const [before, after] = [drawnBy(sent), drawnBy(signed)]
    return before.length === after.length && before.every((page, index) => page.equals(after[index]!))
  } catch {
    return false
  }
}

function drawnBy(file: Uint8Array): readonly Buffer[] {
  const pdf = openPdf(file)
  return [...eachPage(pdf)].map(({ page }) => contentsOf(pdf, page))
}
