/**
 * The words of a source text without what the scan's machine reading put around them: HTML tags (`<i>`, `<p …>`,
 * the `<div>` of a box), the two stars of bold, runs of white space. Nothing else changes: no case, no spelling, no
 * punctuation.
 */
export function plain(text: string): string {
  return text
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replaceAll('**', ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
