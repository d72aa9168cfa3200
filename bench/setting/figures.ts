/** The middle of the values; of an even number, the mean of the two in the middle. Throws for none. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/**
 * The value below which `percent` of the values lie, 0 to 100, straight between neighbours (as a spreadsheet's
 * PERCENTILE.INC). Throws for no values.
 */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError('no values were measured')
  if (!(percent >= 0 && percent <= 100)) throw new RangeError(`${percent} is not between 0 and 100`)
  const sorted = values.toSorted((a, b) => a - b)
  const place = ((sorted.length - 1) * percent) / 100
  const below = sorted[Math.floor(place)]!
  const above = sorted[Math.ceil(place)]!
  return below + (above - below) * (place - Math.floor(place))
}

/** What a list of times says, in the unit they came in. */
export interface Spread {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly max: number
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    count: values.length,
    p50: rounded(percentile(values, 50)),
    p95: rounded(percentile(values, 95)),
    max: rounded(percentile(values, 100)),
  }
}

/** Three significant digits: more would claim what was not measured. Whole numbers stay whole. */
export function rounded(value: number): number {
  if (value === 0 || !Number.isFinite(value) || Number.isInteger(value)) return value
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3))
}
