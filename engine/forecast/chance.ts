/**
 * A number from 0 up to below 1 for each name: the same for the same seed, whatever else was drawn before. So a longer
 * first step leaves all later draws of a run as they were.
 */
export interface Chance {
  at(run: number, place: number, round: number, purpose: number): number
}

export function chanceFrom(seed: number): Chance {
  const start = mix(seed | 0)
  return {
    at: (run, place, round, purpose) => {
      const named = mix(mix(mix(mix(start ^ run) + place) ^ round) + purpose)
      return (named >>> 0) / 2 ** 32
    },
  }
}

/** Each bit of the number told by all bits of the one given (the end of murmur3). */
function mix(value: number): number {
  let mixed = (value + 0x9e3779b9) | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/**
 * The value below which a share of a standard normal distribution lies (Acklam's approximation, relative error below
 * 1.2e-9). The share is kept off 0 and 1, so that the answer is a number.
 */
export function normalAt(share: number): number {
  const p = Math.min(1 - 1e-9, Math.max(1e-9, share))
  if (p > 0.5) return -normalAt(1 - p)
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p))
    return polynomial(tailTop, q) / (polynomial(tailBottom, q) * q + 1)
  }
  const q = p - 0.5
  const r = q * q
  return (polynomial(middleTop, r) * q) / (polynomial(middleBottom, r) * r + 1)
}

const middleTop = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
]
const middleBottom = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
]
const tailTop = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const tailBottom = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)
}
