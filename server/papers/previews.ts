import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import type { Typesetting } from '#server/typesetting/contract.ts'

/** Milliseconds that pages are kept: until the browser has asked for the pictures of the page that counted them. */
const moment = 5_000
/** Papers whose pages are kept at once. */
const most = 30

/**
 * The pages of a paper, set once for all who look at the very same in the same moment: a page counts them, then each
 * picture asks for its own. What they are set from is the key, so nobody sees what they may not.
 */
export function previewsOnce(
  preview: Typesetting['preview'],
  clock: () => number = () => performance.now(),
): Typesetting['preview'] {
  const kept = new Map<string, { readonly until: number; readonly made: ReturnType<typeof preview> }>()
  return (paper, how) => {
    const key = createHash('sha256')
      .update(serialize([paper, how]))
      .digest('base64')
    const now = clock()
    for (const [old, { until }] of kept) if (until <= now || kept.size > most) kept.delete(old)
    const known = kept.get(key)
    if (known) return known.made
    const made = preview(paper, how)
    kept.set(key, { until: now + moment, made })
    // What failed is tried anew.
    made.catch(() => kept.delete(key))
    return made
  }
}
