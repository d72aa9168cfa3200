import type { Finding } from '../finding.ts'
import { findingsOf, sketch, type Written } from './sketch.ts'

/** The code looked for, the steps, the rest of the file, and the procedure that is called, if one is. */
export type Sketched = readonly [
  code: string,
  rows: readonly Written[],
  more?: Written,
  called?: Written & { readonly id: string; readonly steps: readonly Written[] },
]

export function titleOf([code, rows]: Sketched, what: string): string {
  return `${what} ${code} in ${rows.map(({ id }) => id).join(', ')}`
}

/** Throws unless the check finds something, with a sentence of its own in each language. */
export function mustFind(...sketched: Sketched): void {
  const all = findingsIn(sketched)
  const these = all.filter((finding) => finding.code === sketched[0])
  if (these.length === 0) throw new Error(`found only ${JSON.stringify(all, null, 1)}`)
  for (const { sentence } of these)
    if (sentence.id.length < 20 || sentence.en.length < 20 || sentence.id === sentence.en)
      throw new Error(`no sentence in each language: ${JSON.stringify(sentence)}`)
}

/** Throws if there is something of this kind, or anything that keeps the procedure from running. */
export function mustPass(...sketched: Sketched): void {
  const wrong = findingsIn(sketched).filter((one) => one.code === sketched[0] || one.severity === 'error')
  if (wrong.length > 0) throw new Error(`found ${JSON.stringify(wrong, null, 1)}`)
}

function findingsIn([, rows, more = {}, called]: Sketched): readonly Finding[] {
  return findingsOf(sketch(rows, more), ...(called ? [sketch(called.steps, called)] : []))
}
