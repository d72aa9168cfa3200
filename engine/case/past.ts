import type { Arrival, Past } from './state.ts'

/** The latest round of a step that this token has behind it, 0 for none. */
export function roundIn(past: Past, order: number): number {
  return past[order] ?? 0
}

/** The past of the token that leaves a step. */
export function withRound(past: Past, order: number, round: number): Past {
  const next = Array.from({ length: Math.max(past.length, order + 1) }, (_, index) => past[index] ?? 0)
  next[order] = round
  return next
}

/** What a join has behind it: all that any of its branches has. */
export function mergePasts(pasts: readonly Past[]): Past {
  const length = Math.max(0, ...pasts.map((past) => past.length))
  return Array.from({ length }, (_, index) => Math.max(...pasts.map((past) => past[index] ?? 0)))
}

/** The same past by the step order of another version; `orders`: old order → new order, -1 where the step is gone. */
export function reindexPast(past: Past, orders: readonly number[]): Past {
  let next: Past = []
  past.forEach((round, old) => {
    const order = orders[old] ?? -1
    if (round > 0 && order >= 0) next = withRound(next, order, round)
  })
  return next
}

export function reindexArrival(arrival: Arrival, orders: readonly number[]): Arrival {
  return { ...arrival, past: reindexPast(arrival.past, orders) }
}
