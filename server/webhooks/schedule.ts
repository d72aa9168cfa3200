const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** Pauses before a message is tried again: as the Standard Webhooks advise, some three days together. */
const pauses: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** A pause is longer by up to a fifth, so that what failed together isn't tried together. */
const jitter = 0.2
const longestAsked = 24 * hour

/**
 * Milliseconds until the next try after so many; null: no more. A receiver that asks for a longer wait gets it, up to a
 * day. `chance` is from 0 to 1.
 */
export function pauseAfter(tries: number, asked: number | null, chance: number): number | null {
  const pause = pauses[tries - 1]
  if (pause === undefined) return null
  const wanted = Math.min((asked ?? 0) * second, longestAsked)
  return Math.round(Math.max(pause, wanted) * (1 + jitter * chance))
}

/** While a message is being sent it belongs to the sender; after this it counts as lost with its process. */
export const leaseLength = 2 * minute
/** How long the secret before still signs after a change. */
export const overlap = 24 * hour
/** Messages older than this are removed at night. */
export const keptDays = 90
