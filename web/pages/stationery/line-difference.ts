/** Lines that one text has and the other hasn't, in order. */
export interface LineDifference {
  readonly removed: number
  readonly added: number
  readonly lines: readonly { readonly mark: '-' | '+'; readonly line: number; readonly text: string }[]
}

/** Above this many pairs of lines the whole middle counts as changed. */
const mostPairs = 1_000_000

/** Lines taken out of `before` (numbered there) and put into `after` (numbered there). */
export function lineDifference(before: string, after: string): LineDifference {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++
  const kept = keptOf(old.slice(start, old.length - end), now.slice(start, now.length - end))
  const removed = linesBut(kept.old, old, start, old.length - end, '-')
  const added = linesBut(kept.now, now, start, now.length - end, '+')
  const lines = [...removed, ...added].toSorted((one, other) => one.line - other.line)
  return { removed: removed.length, added: added.length, lines }
}

function linesBut(
  kept: ReadonlySet<number>,
  all: readonly string[],
  from: number,
  until: number,
  mark: '-' | '+',
) {
  return all
    .slice(from, until)
    .flatMap((text, index) => (kept.has(index) ? [] : [{ mark, line: from + index + 1, text }]))
}

/** Places of the longest common run of lines, in each. */
function keptOf(old: readonly string[], now: readonly string[]) {
  const kept = { old: new Set<number>(), now: new Set<number>() }
  if (old.length * now.length > mostPairs) return kept
  const width = now.length + 1
  const length = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      length[i * width + j] =
        old[i] === now[j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!)
  for (let i = 0, j = 0; i < old.length && j < now.length; )
    if (old[i] === now[j]) {
      kept.old.add(i++)
      kept.now.add(j++)
    } else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++
    else j++
  return kept
}
