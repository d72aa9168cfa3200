import { type Instant, toMs } from './minutes.ts'

/** Whom a case waits for. The office itself too: while it waits for money, say. */
export type WaitingFor = 'applicant' | 'third-party' | 'office'

/** A time in which the clock stands still, and whose time that is; nobody's while a case is over. */
export interface Stop {
  readonly from: Instant
  /** None: it still stands still. */
  readonly until?: Instant
  readonly waitingFor: WaitingFor | 'nobody'
}

/** While a case waits. */
export interface Pause extends Stop {
  readonly waitingFor: WaitingFor
  readonly reason: string
}

/** While a case was over; the reason is that for which it was taken up again. */
export interface TimeOver extends Stop {
  readonly until: Instant
  readonly waitingFor: 'nobody'
  readonly reason: string
}

/** A stretch of one of them, in milliseconds since 1970; `end` is Infinity while it is open. */
export interface Standstill<S extends Stop = Pause | TimeOver> {
  readonly start: number
  readonly end: number
  readonly pause: S
}

/**
 * The pauses after an instant as stretches apart from each other, in order. Where two overlap, the time is that of the
 * one that began first. Throws RangeError where one ends before it begins.
 */
export function standstills<S extends Stop>(pauses: readonly S[], from: Instant): readonly Standstill<S>[] {
  let covered = toMs(from)
  const found: Standstill<S>[] = []
  const inOrder = pauses.map((pause) => toStandstill(pause)).sort((one, other) => one.start - other.start)
  for (const { start, end, pause } of inOrder) {
    const begin = Math.max(start, covered)
    if (end <= begin) continue
    found.push({ start: begin, end, pause })
    covered = end
  }
  return found
}

function toStandstill<S extends Stop>(pause: S): Standstill<S> {
  const start = toMs(pause.from)
  const end = pause.until === undefined ? Number.POSITIVE_INFINITY : toMs(pause.until)
  if (end < start) throw new RangeError(`A pause can't end (${pause.until}) before it begins (${pause.from})`)
  return { start, end, pause }
}
