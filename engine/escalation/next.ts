import { addWorkingMinutes, type WorkingCalendar, workingMinutesBetween } from '../working-time/index.ts'
import { type Rung, rungAt, type TimedTask } from './rung.ts'

type Instant = string

/** What a task was told of so far. */
export interface Told {
  /** Every rung up to this instant was told of or passed over; null: none. */
  readonly through: Instant | null
  /** While the office was closed so was every rung up to this one that is told at night too. */
  readonly atNight: Instant | null
}

/** What there is to do for a task now: tell of one rung, and when to look again. */
export interface NextStep {
  /** The last one whose time has come and that wasn't told of, with all of the same moment; those before are passed over. */
  readonly tell: { readonly rung: Rung; readonly at: Instant } | null
  /** Once that is told. */
  readonly told: Told
  /** Null: no rung is left. */
  readonly lookAt: Instant | null
}

export const nothingTold: Told = { through: null, atNight: null }

/**
 * While the office is closed only rungs that are told at night too have their time come. The others wait for its opening,
 * and what is told at night passes over none of them.
 */
export function nextStep(
  rungs: readonly Rung[],
  task: TimedTask,
  told: Told,
  now: Instant,
  calendar: WorkingCalendar,
): NextStep {
  const open = isOpen(now, calendar)
  const all = rungs
    .map((rung) => ({ rung, at: rungAt(rung, task, calendar) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  const isLeft = leftOf(task, calendar)
  const due = all.filter(isLeft(told)).filter(({ rung, at }) => at <= now && (open || rung.nightToo))
  const last = due.at(-1)
  const to = due.filter(({ at }) => at === last?.at).flatMap(({ rung }) => rung.to)
  const tell = last ? { at: last.at, rung: { ...last.rung, to: [...new Set(to)] } } : null
  const then = tell === null ? told : open ? { ...told, through: tell.at } : { ...told, atNight: tell.at }
  const looks = all
    .filter(isLeft(then))
    .map(({ at }) => (at > now ? at : nextOpening(now, calendar)))
    .sort()
  return { tell, told: then, lookAt: looks[0] ?? null }
}

/**
 * Rungs that weren't told of. A pause that began after a rung was told puts it off no more: it was told when its time had
 * come by then.
 */
const leftOf =
  (task: TimedTask, calendar: WorkingCalendar) =>
  ({ through, atNight }: Told) => {
    const cameBy = (rung: Rung, told: Instant | null): boolean => {
      if (told === null) return false
      const stops = (task.stops ?? []).filter(({ from }) => from < told)
      return rungAt(rung, { ...task, stops }, calendar) <= told
    }
    return ({ rung }: { readonly rung: Rung }): boolean =>
      !cameBy(rung, through) && !(rung.nightToo && cameBy(rung, atNight))
  }

function isOpen(now: Instant, calendar: WorkingCalendar): boolean {
  return workingMinutesBetween(now, new Date(Date.parse(now) + 60_000).toISOString(), calendar) > 0
}

/** When work begins again. */
function nextOpening(now: Instant, calendar: WorkingCalendar): Instant {
  return new Date(Date.parse(addWorkingMinutes(now, 1, calendar)) - 60_000).toISOString()
}
