import type { PlannedStep } from '#engine/case/index.ts'
import type { Locale } from '#server/http/page.ts'
import { fill, t } from '../../messages/index.ts'

/** How a step came out against its plan, in words. */
export function differenceInWords({ skipped, compared }: PlannedStep, locale: Locale): string {
  const { schedule } = t(locale)
  const words = schedule.difference
  if (skipped) return schedule.skipped
  if (compared === null) return words.none
  const { kind, days, late, again } = compared
  const count = Math.abs(days)
  if (again && days > 0) return fill(words.again, { count })
  if (kind === 'done') {
    if (days > 0) return fill(late ? words.later : words.laterInTime, { count })
    if (days < 0) return fill(words.sooner, { count })
    return late ? words.sameDay : words.asPlanned
  }
  if (days > 0) return fill(late ? words.over : words.behind, { count })
  if (days < 0) return fill(words.left, { count })
  return late ? words.sameDay : words.dueToday
}

/** Whether it is told as late: being behind the plan because the clock stood still isn't. */
export function isLate({ compared }: PlannedStep): boolean {
  return compared?.late ?? false
}
