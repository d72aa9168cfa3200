/** The same numbers at every run, from 0 up to below 1 (mulberry32): queries vary, runs don't. */
export function chance(seed: number): () => number {
  let at = seed
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let t = Math.imul(at ^ (at >>> 15), 1 | at)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<T>(draw: () => number, from: readonly T[]): T {
  return from[Math.floor(draw() * from.length)]!
}
