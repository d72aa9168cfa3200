import type { DayNumber, DayReason, WorkingCalendar } from './calendar.ts'
import { dateOf, localMoment, momentOf, spansOn } from './day.ts'
import type { DueLine } from './explanation.ts'
import { type Instant, toInstant, toMs } from './minutes.ts'
import type { PausedDue } from './paused-due.ts'

const MINUTE = 60_000

type PauseLine = PausedDue['stood'][number]

/** The windows and free days between two instants, and what stood still there, each at its place. */
export function walkWindows(
  from: Instant,
  until: Instant,
  calendar: WorkingCalendar,
  purpose: 'length' | 'pauses',
  stood: readonly PauseLine[] = [],
): readonly DueLine[] {
  const start = toMs(from)
  const end = toMs(until)
  const lines: { at: number; line: DueLine }[] = stood.map((pause) => ({
    at: pause.standstill.start,
    line: pauseLine(pause),
  }))
  const last = localMoment(end - 1, calendar.zone).day
  for (let day = localMoment(start, calendar.zone).day; day <= last; day++) {
    const { reason } = calendar.dayOn(day)
    const spans = spansOn(day, calendar)
    if (spans.length === 0) lines.push({ at: momentOf(day, 0, calendar.zone), line: skipped(day, reason!) })
    for (const span of spans)
      for (const piece of piecesOf(Math.max(span.start, start), Math.min(span.end, end), stood))
        lines.push({ at: piece.from, line: windowLine(piece, purpose, reason) })
  }
  return grouped(lines.sort((one, other) => one.at - other.at).map(({ line }) => line))
}

/** Each day from the first to the last as a working day or a free one. */
export function walkDays(first: DayNumber, last: DayNumber, calendar: WorkingCalendar): readonly DueLine[] {
  const lines: DueLine[] = []
  for (let day = first; day <= last; day++) {
    const { minutes, reason } = calendar.dayOn(day)
    const on = dateOf(day)
    if (minutes === 0) lines.push(skipped(day, reason!))
    else lines.push({ kind: 'days', from: on, until: on, days: 1, ...(reason && { reason }) })
  }
  return grouped(lines)
}

export function pauseLine({ standstill: { start, end, pause }, minutes }: PauseLine): DueLine {
  const { waitingFor, reason } = pause
  const until = end === Number.POSITIVE_INFINITY ? null : toInstant(end)
  return { kind: 'paused', from: toInstant(start), until, minutes, waitingFor, reason }
}

function skipped(day: DayNumber, reason: DayReason): DueLine {
  return { kind: 'skipped', from: dateOf(day), until: dateOf(day), days: 1, reason }
}

interface Piece {
  readonly from: number
  readonly until: number
}

/** A stretch without what stood still in it. */
function piecesOf(from: number, until: number, stood: readonly PauseLine[]): readonly Piece[] {
  const pieces: Piece[] = []
  let begin = from
  for (const { standstill } of stood) {
    if (standstill.end <= begin || standstill.start >= until) continue
    if (standstill.start > begin) pieces.push({ from: begin, until: standstill.start })
    begin = standstill.end
  }
  return begin < until ? [...pieces, { from: begin, until }] : pieces
}

function windowLine(
  { from, until }: Piece,
  purpose: 'length' | 'pauses',
  reason: DayReason | undefined,
): DueLine {
  return {
    kind: 'window',
    from: toInstant(from),
    until: toInstant(until),
    minutes: (until - from) / MINUTE,
    for: purpose,
    ...(reason && { reason }),
  }
}

/** Days that follow each other for the same reason become one line. */
function grouped(lines: readonly DueLine[]): readonly DueLine[] {
  const groups: DueLine[] = []
  for (const line of lines) {
    const before = groups.at(-1)
    if (
      before?.kind === line.kind &&
      (before.kind === 'days' || before.kind === 'skipped') &&
      (line.kind === 'days' || line.kind === 'skipped') &&
      sameReason(before.reason, line.reason)
    )
      groups[groups.length - 1] = { ...before, until: line.until, days: before.days + line.days }
    else groups.push(line)
  }
  return groups
}

function sameReason(one: DayReason | undefined, other: DayReason | undefined): boolean {
  const nameOf = (reason: DayReason | undefined) => (reason && 'name' in reason ? reason.name : '')
  return one?.kind === other?.kind && nameOf(one) === nameOf(other)
}
