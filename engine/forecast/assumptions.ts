import type { TimeLength } from '../procedure/definition.ts'
import type { WaitingFor } from '../working-time/index.ts'

/**
 * What is taken for likely where there is no history, or little. All of it is our own guess, told as such (decision 36):
 * lengths are log-normal, `spread` is the standard deviation of their logarithm.
 */
export interface Assumptions {
  /** Of a step with one number for its standard: the middle as a share of that limit. */
  readonly middleOfLimit: number
  readonly spread: number
  /** How much slower or faster than others a whole case is. */
  readonly caseSpread: number
  /** Of a date that somebody set: the middle as a share of the working time until it. */
  readonly middleOfSetDate: number
  readonly spreadOfSetDate: number
  /** Working minutes of which such a share is spent beyond a date that is missed. */
  readonly beyondSetDate: number
  /** Working minutes of a step without any standard, by whoever owes it. */
  readonly withoutStandard: Readonly<Record<WaitingFor, number>>
  readonly spreadWithoutStandard: number
  /** How much an outcome counts that leads on, and one that leads back to an earlier step. */
  readonly onward: number
  readonly back: number
  /** How often a step that may repeat itself does, and how often one whose condition isn't known yet is passed over. */
  readonly repeats: number
  readonly passes: number
  /** So many observations of a step count as much as its standard. */
  readonly worthOfStandard: number
  /** So many cases count as much as `caseSpread`. */
  readonly worthOfCaseSpread: number
}

const workingDay = 450

export const assumptions: Assumptions = {
  // Three of four keep the limit.
  middleOfLimit: 0.67,
  spread: 0.5,
  caseSpread: 0.3,
  middleOfSetDate: 1,
  spreadOfSetDate: 0.25,
  beyondSetDate: 10 * workingDay,
  withoutStandard: { office: workingDay, applicant: 3 * workingDay, 'third-party': 5 * workingDay },
  spreadWithoutStandard: 1,
  onward: 1.5,
  back: 0.5,
  repeats: 0.25,
  passes: 0.5,
  worthOfStandard: 6,
  worthOfCaseSpread: 5,
}

/** Everything takes exactly its limit: what the arithmetic of due times says. For tests. */
export const exactly: Assumptions = {
  ...assumptions,
  middleOfLimit: 1,
  spread: 0,
  caseSpread: 0,
  spreadOfSetDate: 0,
  spreadWithoutStandard: 0,
}

/** The middle and spread of a length: a range is kept by three of four, and half of them need no more than its aim. */
export function aroundStandard(
  { aim, limit }: TimeLength,
  given: Assumptions,
): { readonly middle: number; readonly spread: number } {
  const { middleOfLimit, spread } = given
  if (aim >= limit || spread === 0) return { middle: limit * middleOfLimit, spread }
  const bySpan = Math.log(limit / aim) / 0.6745
  return { middle: aim, spread: Math.min(0.8, Math.max(0.3, bySpan)) }
}
