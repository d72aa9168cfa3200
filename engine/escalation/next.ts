import { addWorkingMinutes, type WorkingCalendar, workingMinutesBetween } from '../working-time/index.ts'
import { type Rung, rungAt, type TimedTask } from './rung.ts'

type Instant = string

/** What there is to do for a task now: tell of one rung, and when to look again. */
export interface NextStep {
  /** The last one whose time has come and that wasn't told of, with all of the same moment; those before are passed over. */
  readonly tell: { readonly rung: Rung; readonly at: Instant } | null
  /** Null: no rung is left. */
  readonly lookAt: Instant | null
}

/**
 * `toldThrough`: every rung up to this instant was told of or passed over. While the office is closed only rungs that are
 * told at night too have their time come; the others wait for its opening.
 */
export function nextStep(
  rungs: readonly Rung[],
  task: TimedTask,
  toldThrough: Instant | null,
  now: Instant,
  calendar: WorkingCalendar,
): NextStep {
  const open = isOpen(now, calendar)
  const left = rungs
    .map((rung) => ({ rung, at: rungAt(rung, task, calendar) }))
    .filter(({ at }) => toldThrough === null || at > toldThrough)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  const due = left.filter(({ rung, at }) => at <= now && (open || rung.nightToo))
  const last = due.at(-1)
  const to = due.filter(({ at }) => at === last?.at).flatMap(({ rung }) => rung.to)
  const tell = last ? { at: last.at, rung: { ...last.rung, to: [...new Set(to)] } } : null
  const later = left.filter(({ at }) => tell === null || at > tell.at)
  const looks = later.map(({ at }) => (at > now ? at : nextOpening(now, calendar))).sort()
  return { tell, lookAt: looks[0] ?? null }
}

function isOpen(now: Instant, calendar: WorkingCalendar): boolean {
  return workingMinutesBetween(now, new Date(Date.parse(now) + 60_000).toISOString(), calendar) > 0
}

/** When work begins again. */
function nextOpening(now: Instant, calendar: WorkingCalendar): Instant {
  return new Date(Date.parse(addWorkingMinutes(now, 1, calendar)) - 60_000).toISOString()
}
