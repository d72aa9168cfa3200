import type { Axis } from './axis.ts'

/** When something that is under way is over, in each run. */
export type EndIn = (run: number) => number

/** So many draws of one length are sorted, to choose among those that are still possible. */
export const drawn = 600

/** Least minutes that something takes which has already taken longer than was ever drawn. */
const least = 30

/**
 * One of the ends drawn that still lie ahead: those that are over by now are left out. Where none lies ahead, a while
 * from now, the longer the more was used already (minutes).
 */
export function stillPossible(
  ends: readonly number[],
  now: number,
  used: number,
  axis: Axis,
  shareIn: (run: number) => number,
): EndIn {
  const sorted = ends.toSorted((a, b) => a - b)
  const over = sorted.filter((end) => end <= now).length
  const ahead = sorted.length - over
  return (run) => {
    const share = shareIn(run)
    if (ahead > 0) return sorted[over + Math.floor(share * ahead)]!
    return axis.addWork(now, Math.max(least, used / 4) * -Math.log(1 - share))
  }
}
