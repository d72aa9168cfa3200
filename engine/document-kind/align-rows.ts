import { type ContentValue, isEmpty, isGroup, isList } from './content.ts'

interface Row {
  readonly index: number
  readonly value: ContentValue
}

/** A row of the old list, of the new one, or of both: the same row, perhaps changed. */
export interface AlignedRow {
  readonly before?: Row
  readonly after?: Row
}

/**
 * Which row became which. Equal rows are matched first (the longest common run in order); what lies between two of them
 * is paired in order where both sides have as many rows, else by what rows have in common, else removed and added.
 */
export function alignRows(
  before: readonly ContentValue[],
  after: readonly ContentValue[],
): readonly AlignedRow[] {
  const old = before.map((value, index) => ({ index, value, key: keyOf(value) }))
  const now = after.map((value, index) => ({ index, value, key: keyOf(value) }))
  const aligned: AlignedRow[] = []
  let [i, j] = [0, 0]
  for (const [same, other] of [...sameRun(old, now), [old.length, now.length] as const]) {
    aligned.push(...pairedGap(old.slice(i, same), now.slice(j, other)))
    if (same < old.length) aligned.push({ before: old[same]!, after: now[other]! })
    ;[i, j] = [same + 1, other + 1]
  }
  return aligned
}

/** One text for each value: the order of properties and what isn't filled in make no difference. */
function keyOf(value: ContentValue): string {
  if (isList(value)) return `[${value.filter((row) => !isEmpty(row)).map(keyOf)}]`
  if (!isGroup(value)) return JSON.stringify(value)
  const filled = Object.entries(value).filter(([, inner]) => !isEmpty(inner))
  return `{${filled.map(([name, inner]) => `${JSON.stringify(name)}:${keyOf(inner)}`).toSorted()}}`
}

type Keyed = Row & { readonly key: string }

/** Places of the longest run of equal rows, in order in both. */
function sameRun(old: readonly Keyed[], now: readonly Keyed[]): readonly (readonly [number, number])[] {
  const length = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      length[i]![j] =
        old[i]!.key === now[j]!.key
          ? length[i + 1]![j + 1]! + 1
          : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  const run: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length)
    if (old[i]!.key === now[j]!.key) run.push([i++, j++])
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++
    else j++
  return run
}

function pairedGap(old: readonly Row[], now: readonly Row[]): readonly AlignedRow[] {
  if (old.length === now.length) return old.map((before, place) => ({ before, after: now[place]! }))
  const aligned: AlignedRow[] = []
  let next = 0
  for (const before of old) {
    const found = now.findIndex((after, place) => place >= next && alike(before.value, after.value))
    if (found < 0) {
      aligned.push({ before })
      continue
    }
    aligned.push(...now.slice(next, found).map((after) => ({ after })), { before, after: now[found]! })
    next = found + 1
  }
  return [...aligned, ...now.slice(next).map((after) => ({ after }))]
}

/** Rows that have a filled cell in common. */
function alike(one: ContentValue, other: ContentValue): boolean {
  if (!isGroup(one) || !isGroup(other)) return false
  return Object.entries(one).some(
    ([name, value]) => !isEmpty(value) && Object.hasOwn(other, name) && keyOf(value) === keyOf(other[name]!),
  )
}
