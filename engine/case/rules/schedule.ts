import type { StepId } from '../../procedure/definition.ts'
import { isDate, localDateOf } from '../../working-time/index.ts'
import type { GivenSchedule } from '../commands.ts'
import type { Context } from '../context.ts'
import { type Denial, deny } from '../refusals.ts'
import type { Milestone } from '../state.ts'
import { longest } from './length.ts'
import { isBlank } from './text.ts'

/** Years ahead: whoever writes 3026 for 2026 is told so. */
const furthest = 10

/**
 * Real dates, no end before today, none further than ten years ahead, no new start before today, and none after its end. What isn't named is looked at as it stands.
 */
export function daysMustHold(given: Omit<GivenSchedule, 'milestones'>, context: Context): Denial {
  const { schedule, starts = {} } = given
  const today = todayOf(context)
  const days = [...Object.entries(schedule), ...Object.entries(starts)]
  const empty = Object.keys(schedule).filter((step) => schedule[step] === '')
  if (empty.length > 0) return deny('DateMissing', { steps: empty })
  for (const [step, date] of days) if (!isDate(date)) return deny('DateInvalid', { step, date })
  for (const [step, date] of Object.entries(schedule))
    if (date < today) return deny('DateInPast', { step, date })
  for (const [step, date] of days)
    if (isTooFar(date, today)) return deny('DateTooFar', { step, date, years: furthest })
  for (const [step, date] of Object.entries(starts))
    if (startIsPast(step, date, today, context)) return deny('StartInPast', { step, date })
  const late = Object.keys({ ...schedule, ...starts }).find((step) => startsAfterEnd(step, given, context))
  return late === undefined ? null : deny('StartAfterEnd', { step: late })
}

function startsAfterEnd(
  step: StepId,
  { schedule, starts = {}, withoutStart = [] }: Omit<GivenSchedule, 'milestones'>,
  { state }: Context,
): boolean {
  const start = starts[step] ?? (withoutStart.includes(step) ? undefined : state.plan?.starts[step])
  const end = schedule[step] ?? state.schedule[step]
  return start !== undefined && end !== undefined && start > end
}

/** Each with a name and a real date, once, which isn't past unless it stood there before. */
export function milestonesMustHold(given: readonly Milestone[] | undefined, context: Context): Denial {
  const today = todayOf(context)
  for (const [place, milestone] of (given ?? []).entries()) {
    const { text, on } = milestone
    if (text.length > longest.milestone)
      return deny('MilestoneNameTooLong', { milestone: `${text.slice(0, 40)}…`, most: longest.milestone })
    if (isBlank(text) || !isDate(on) || isTooFar(on, today))
      return deny('MilestoneInvalid', { milestone: isBlank(text) ? on : text })
    if (given?.slice(0, place).some((one) => isSameMilestone(one, milestone)))
      return deny('MilestoneTwice', { milestone: text, date: on })
    const stands = (context.state.plan?.milestones ?? []).some((one) => isSameMilestone(one, milestone))
    if (on < today && !stands) return deny('MilestoneInPast', { milestone: text, date: on })
  }
  return null
}

/** The same ones in the same order. */
export function areSameMilestones(some: readonly Milestone[], others: readonly Milestone[]): boolean {
  return some.length === others.length && some.every((one, at) => isSameMilestone(one, others[at]!))
}

function isSameMilestone(one: Milestone, other: Milestone): boolean {
  return one.text === other.text && one.on === other.on
}

function isTooFar(date: string, today: string): boolean {
  return date > `${Number(today.slice(0, 4)) + furthest}${today.slice(4)}`
}

/** A new one may lie behind only where the step has begun by then. */
function startIsPast(step: StepId, start: string, today: string, { state, facts }: Context): boolean {
  if (start >= today || start === state.plan?.starts[step]) return false
  const open = Object.values(state.tasks).find((task) => task.step === step)
  return open === undefined || start < localDateOf(open.openedAt, facts.calendar)
}

function todayOf({ facts }: Context): string {
  return localDateOf(facts.now, facts.calendar)
}
