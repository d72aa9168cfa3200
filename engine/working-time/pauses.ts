import { type Instant, toMs } from './minutes.ts'

/** Whom a case waits for. The office itself too: while it waits for money, say. */
export type WaitingFor = 'applicant' | 'third-party' | 'office'

/** A time in which the clock stands still. Without `until` it still does. */
export interface Pause {
  readonly from: Instant
  readonly until?: Instant
  readonly waitingFor: WaitingFor
  readonly reason: string
}

/** A stretch of one pause, in milliseconds since 1970; `end` is Infinity while it is open. */
export interface Standstill {
  readonly start: number
  readonly end: number
  readonly pause: Pause
}

/**
 * The pauses after an instant as stretches apart from each other, in order. Where two overlap, the time is that of the
 * one that began first. Throws RangeError where one ends before it begins.
 */
export function standstills(pauses: readonly Pause[], from: Instant): readonly Standstill[] {
  let covered = toMs(from)
  const found: Standstill[] = []
  const inOrder = pauses.map(toStandstill).sort((one, other) => one.start - other.start)
  for (const { start, end, pause } of inOrder) {
    const begin = Math.max(start, covered)
    if (end <= begin) continue
    found.push({ start: begin, end, pause })
    covered = end
  }
  return found
}

function toStandstill(pause: Pause): Standstill {
  const start = toMs(pause.from)
  const end = pause.until === undefined ? Number.POSITIVE_INFINITY : toMs(pause.until)
  if (end < start) throw new RangeError(`A pause can't end (${pause.until}) before it begins (${pause.from})`)
  return { start, end, pause }
}
