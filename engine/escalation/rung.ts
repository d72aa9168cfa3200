import type { EscalatedTo } from '../case/clock/commands.ts'
import {
  addWorkingMinutes,
  dueAt as dueAfter,
  lateSince,
  type Stop,
  type WorkingCalendar,
  workingMinutesBetween,
} from '../working-time/index.ts'

type Instant = string

/**
 * When, seen from the limit: while so many percent of the working time that the step has are left; so many minutes after
 * it, or before it where negative; so many working days after it. Minutes of work, or of the clock for a rung that is told
 * at night too.
 */
export type RungWhen =
  | { readonly kind: 'left'; readonly percent: number }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'days'; readonly days: number }

/** Whom to tell when. A rung waits for the office to open, unless it is told at night too. */
export interface Rung {
  readonly when: RungWhen
  readonly to: readonly EscalatedTo[]
  readonly nightToo: boolean
}

/** What a government has that set nothing: a reminder, the limit, and a working day after it. */
export const usualRungs: readonly Rung[] = [
  { when: { kind: 'left', percent: 20 }, to: ['performer'], nightToo: false },
  { when: { kind: 'minutes', minutes: 0 }, to: ['performer', 'superior'], nightToo: false },
  { when: { kind: 'days', days: 1 }, to: ['head'], nightToo: false },
]

/** An open task with a due time. */
export interface TimedTask {
  readonly openedAt: Instant
  readonly dueAt: Instant
  /** When it would be due if nothing had ever stood still; else the time it has is that until its due time. */
  readonly unpausedDueAt?: Instant
  /** When its case stood still; all of them are over. What lies behind the due time puts off the rungs behind it. */
  readonly stops?: readonly Stop[]
}

const workingDays = (days: number) =>
  ({ aim: days, limit: days, unit: 'working-day', approximate: false }) as const

/** The instant of a rung for one task. */
export function rungAt(
  { when, nightToo }: Rung,
  { openedAt, dueAt, unpausedDueAt = dueAt, stops = [] }: TimedTask,
  calendar: WorkingCalendar,
): Instant {
  const ends = stops.flatMap(({ until }) => until ?? []).sort()
  const since = lateSince(dueAt, ends.at(-1) ?? dueAt, calendar, stops)
  const from = when.kind === 'minutes' && when.minutes <= 0 ? dueAt : since
  if (when.kind === 'minutes' && nightToo)
    return new Date(Date.parse(from) + when.minutes * 60_000).toISOString()
  if (when.kind === 'minutes') return addWorkingMinutes(from, when.minutes, calendar)
  if (when.kind === 'days') return dueAfter(from, workingDays(when.days), calendar)
  const whole = Math.max(0, workingMinutesBetween(openedAt, unpausedDueAt, calendar))
  return addWorkingMinutes(dueAt, (-whole * when.percent) / 100, calendar)
}
