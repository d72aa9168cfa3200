import type { StepClock } from '../case/step-clocks.ts'
import type { StepId } from '../procedure/definition.ts'

/** A clock of another case, as the statistics keep it. */
export interface PastClock extends Pick<StepClock, 'step' | 'end' | 'outcome' | 'returnedTo'> {
  readonly case: string
  /** All working minutes from its opening until it went away, pauses too. */
  readonly minutes: number
}

/** How often a step went which way. */
export interface PastWays {
  readonly completed: number
  readonly outcomes: ReadonlyMap<string, number>
  readonly returns: ReadonlyMap<StepId, number>
  readonly repeated: number
  readonly passed: number
}

export interface PastStep extends PastWays {
  /** Working minutes; half of the times were shorter. */
  readonly middle: number
  /** How many times longer each was, beyond what was its case's own; in order. */
  readonly factors: readonly number[]
}

/** What a tenant's own cases tell of one procedure. */
export interface Past {
  readonly cases: number
  readonly steps: ReadonlyMap<StepId, PastStep>
  /** Variances of the logarithm: between cases, and between steps of one. Null: too few to tell. */
  readonly variance: { readonly cases: number; readonly steps: number } | null
}

export const noPast: Past = { cases: 0, steps: new Map(), variance: null }

/** Ended, and took time of its own. */
export function tookTime({ end }: Pick<StepClock, 'end'>): boolean {
  return end === 'completed' || end === 'repeated' || end === 'skipped' || end === 'returned'
}

/** Shorter times than this are told apart by chance alone. */
const shortest = 1
/** Fewer of a step say nothing of how one case differs from others. */
export const fewest = 5

export const logOf = (minutes: number): number => Math.log(Math.max(shortest, minutes))

/** What the clocks of ended cases say; those still open are left out. Calling steps have none of their own. */
export function learn(clocks: readonly PastClock[]): Past {
  const byStep = Map.groupBy(clocks, ({ step }) => step)
  const middles = new Map(
    [...byStep].map(([step, own]) => [
      step,
      medianOf(own.filter(tookTime).map(({ minutes }) => logOf(minutes))),
    ]),
  )
  const beyond = (clock: PastClock) => logOf(clock.minutes) - middles.get(clock.step)!
  const telling = clocks.filter((clock) => tookTime(clock) && byStep.get(clock.step)!.length >= fewest)
  const byCase = Map.groupBy(telling, (clock) => clock.case)
  const variance = variancesOf([...byCase.values()].map((own) => own.map(beyond)))
  const effects = new Map(
    [...byCase].map(([id, own]) => [id, variance ? effectOf(own.map(beyond), variance).mean : 0]),
  )
  const own = (clock: PastClock) => beyond(clock) - (effects.get(clock.case) ?? 0)
  // What is taken for a case's own carries some of its steps' chance away: their spread is given back.
  const left = meanOf(telling.map((clock) => own(clock) ** 2))
  const givenBack = variance && left > 0 ? Math.max(1, Math.sqrt(variance.steps / left)) : 1
  const stepOf = (clocksOfStep: readonly PastClock[]): PastStep => {
    const took = clocksOfStep.filter(tookTime)
    const factors = took.map((clock) => Math.exp(own(clock) * givenBack))
    return {
      middle: Math.exp(middles.get(clocksOfStep[0]!.step) ?? 0),
      factors: factors.toSorted((a, b) => a - b),
      ...waysOf(clocksOfStep),
    }
  }
  return {
    cases: new Set(clocks.map((clock) => clock.case)).size,
    steps: new Map([...byStep].map(([step, all]) => [step, stepOf(all)])),
    variance,
  }
}

function waysOf(own: readonly PastClock[]): PastWays {
  const ended = (end: PastClock['end']) => own.filter((clock) => clock.end === end)
  return {
    completed: ended('completed').length + ended('skipped').length,
    outcomes: countsOf(own.flatMap(({ outcome }) => outcome ?? [])),
    returns: countsOf(ended('returned').flatMap(({ returnedTo }) => returnedTo ?? [])),
    repeated: ended('repeated').length,
    passed: ended('passed').length,
  }
}

/**
 * What lies further from the middle than this says no more of the case: a step that was ticked off a minute after it opened
 * was done before, or by habit.
 */
const furthestTelling = Math.log(4)
/** A whole case is taken to be twice as fast as others at most, and four times as slow. */
const fastest = -Math.log(2)
const slowest = Math.log(4)

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))

/**
 * How much slower than others a case is, on the logarithm, from how far its steps lay from the middle: near 0 while there
 * are few, and sure only as far as they agree.
 */
export function effectOf(
  beyond: readonly number[],
  variance: { readonly cases: number; readonly steps: number },
): { readonly mean: number; readonly variance: number } {
  if (beyond.length === 0 || variance.cases === 0) return { mean: 0, variance: variance.cases }
  const ofMean = variance.steps / beyond.length
  const weight = variance.cases / (variance.cases + ofMean)
  const mean = meanOf(beyond.map((one) => between(-furthestTelling, one, furthestTelling)))
  return { mean: between(fastest, weight * mean, slowest), variance: variance.cases * (1 - weight) }
}

/** One-way analysis of variance. */
function variancesOf(cases: readonly (readonly number[])[]): Past['variance'] {
  const several = cases
    .filter(({ length }) => length >= 2)
    .map((own) => own.map((one) => between(-furthestTelling, one, furthestTelling)))
  if (several.length < fewest) return null
  const within = several.flatMap((own) => own.map((one) => (one - meanOf(own)) ** 2))
  const steps = sumOf(within) / (within.length - several.length)
  const means = several.map(meanOf)
  const apart = sumOf(means.map((mean) => (mean - meanOf(means)) ** 2)) / (means.length - 1)
  const size = several.length / sumOf(several.map(({ length }) => 1 / length))
  return { cases: Math.max(0, apart - steps / size), steps }
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const below = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  const above = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0
  return (below + above) / 2
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const meanOf = (values: readonly number[]): number => sumOf(values) / values.length
