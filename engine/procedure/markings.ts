import type { StepGraph } from './graph.ts'
import {
  firstMoves,
  keyOf,
  type Marking,
  type Move,
  movesOf,
  openSteps,
  type Tokens,
  tokensOf,
} from './tokens.ts'

/** How many markings are walked before a procedure counts as too branched to be proven. */
export const MOST_MARKINGS = 20_000

/** Everything a procedure can come to, walked exactly: every outcome, every order, every skip. */
export interface Walk {
  readonly reached: ReadonlyMap<string, Tokens>
  /** Keys of the markings from which an ending of the case can be reached. */
  readonly live: ReadonlySet<string>
  /** What went wrong or is worth telling on the way; nothing is walked beyond a crowded or stray move. */
  readonly remarks: readonly Exclude<Move, { readonly kind: 'moved' }>[]
  /** False where there were more than `MOST_MARKINGS`: then nothing here is proven. */
  readonly complete: boolean
}

const walks = new WeakMap<StepGraph, Walk>()

export function walkOf(graph: StepGraph): Walk {
  const known = walks.get(graph) ?? walk(graph)
  walks.set(graph, known)
  return known
}

/** Can the procedure come to exactly these tokens by itself? */
export function isReachableMarking(graph: StepGraph, marking: Marking): boolean {
  return walkOf(graph).reached.has(keyOf(tokensOf(marking)))
}

/** Is there a way from these tokens to an ending of the case? False for a marking that can't be reached at all. */
export function canReachEnding(graph: StepGraph, marking: Marking): boolean {
  return walkOf(graph).live.has(keyOf(tokensOf(marking)))
}

function walk(graph: StepGraph): Walk {
  const reached = new Map<string, Tokens>()
  const before = new Map<string, string[]>()
  const ending = new Set<string>()
  const remarks = new Map<string, Exclude<Move, { readonly kind: 'moved' }>>()
  const open: Tokens[] = []

  const take = (moves: readonly Move[], from: string | null): void => {
    for (const move of moves) {
      if (move.kind !== 'moved') {
        remarks.set(remarkKey(move), move)
        if (move.kind === 'ended' && from !== null) ending.add(from)
        continue
      }
      const key = keyOf(move.tokens)
      if (from !== null) {
        const earlier = before.get(key)
        if (earlier) earlier.push(from)
        else before.set(key, [from])
      }
      if (reached.has(key)) continue
      reached.set(key, move.tokens)
      open.push(move.tokens)
    }
  }

  take(firstMoves(graph), null)
  for (let tokens = open.pop(); tokens && reached.size <= MOST_MARKINGS; tokens = open.pop()) {
    const key = keyOf(tokens)
    for (const step of openSteps(tokens)) take(movesOf(step, tokens, graph), key)
  }
  return {
    reached,
    live: closure(ending, before),
    remarks: [...remarks.values()],
    complete: reached.size <= MOST_MARKINGS,
  }
}

/** One remark of a kind about the same steps is enough. */
function remarkKey(move: Exclude<Move, { readonly kind: 'moved' }>): string {
  const left = 'left' in move ? keyOf(move.left) : ''
  return JSON.stringify({ ...move, left })
}

function closure(
  from: ReadonlySet<string>,
  before: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set(from)
  const open = [...from]
  for (let key = open.pop(); key !== undefined; key = open.pop())
    for (const earlier of before.get(key) ?? [])
      if (!found.has(earlier)) {
        found.add(earlier)
        open.push(earlier)
      }
  return found
}
