import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'

/** Where a value stands in its file; undefined where nobody knows. */
export type LineOf = (path: readonly (string | number)[]) => number | undefined

/** The line of the key or entry that a path leads to, or of the nearest one above it that is there. */
export function linesOf(document: Document, lines: LineCounter): LineOf {
  return (path) => {
    let node: unknown = document.contents
    let at = offsetOf(node)
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document)
      let found: unknown
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step)
        if (!pair) break
        at = offsetOf(pair.key) ?? at
        found = pair.value
      } else if (isSeq(node)) {
        found = node.items[Number(step)]
        at = offsetOf(found) ?? at
      }
      node = found
    }
    return at === undefined ? undefined : lines.linePos(at).line
  }
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0]
}
