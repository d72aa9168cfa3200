import type { StepClock } from '../case/step-clocks.ts'
import type { Assumptions } from './assumptions.ts'
import type { Slower } from './open-tasks.ts'
import { effectOf, fewest, logOf, type Past, tookTime } from './past.ts'

/** How much slower than others this case is, as far as its ended steps tell; else how far cases lie apart. */
export function slowerOf(clocks: readonly StepClock[], past: Past, given: Assumptions): Slower {
  const assumed = given.caseSpread ** 2
  if (!past.variance) return { mean: 0, variance: assumed }
  const { worthOfCaseSpread } = given
  const cases =
    (past.cases * past.variance.cases + worthOfCaseSpread * assumed) / (past.cases + worthOfCaseSpread)
  const beyond = clocks.flatMap((clock) => {
    const own = past.steps.get(clock.step)
    if (clock.endedAt === null || clock.calling || !tookTime(clock)) return []
    return own && own.factors.length >= fewest ? [logOf(minutesOf(clock)) - Math.log(own.middle)] : []
  })
  return effectOf(beyond, { cases, steps: past.variance.steps })
}

/** All working minutes of a clock, pauses too: what the statistics keep. */
export function minutesOf({ spent }: Pick<StepClock, 'spent'>): number {
  return spent.by.applicant + spent.by['third-party'] + spent.by.office
}
