const minute = 60_000
const pauses = [1, 2, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * minute)
/** After this a message that fails again and again is given up; not one whose receiver is away altogether. */
const patience = 3 * 24 * 60 * minute

/** A try that began so long ago and hasn't ended belonged to a process that died: every channel is quicker. */
export const longestTry = 5 * minute

/** When to try again after so many tries; null: no more. ISO instants. */
export function nextTry(attempts: number, madeAt: string, now: string): string | null {
  const pause = pauses[Math.min(Math.max(attempts, 1), pauses.length) - 1]!
  const next = Date.parse(now) + pause
  return next > Date.parse(madeAt) + patience ? null : new Date(next).toISOString()
}
