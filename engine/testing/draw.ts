/** Draws a whole number from 0 to `most`; the one source of chance of everything generated here. */
export type Draw = (most: number) => number

/** Always the least: the plainest choice. */
export const least: Draw = () => 0

export function oneOf<T>(draw: Draw, from: readonly T[]): T {
  return from[draw(from.length - 1)]!
}

/** True about once in so many times; never for `least`. */
export function rarely(draw: Draw, oneIn: number): boolean {
  return draw(oneIn - 1) === oneIn - 1
}

/** The same numbers for the same seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (most + 1)
  }
}
