/** The value below which a share of the sorted values lies: `quantile(times, 0.95)`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** How often per second `work` is done by so many at once, for so long. `work` is told who of them does it. */
export async function perSecond(
  atOnce: number,
  seconds: number,
  work: (worker: number) => Promise<unknown>,
): Promise<{ readonly done: number; readonly perSecond: number }> {
  const started = performance.now()
  const until = started + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: atOnce }, async (_, worker) => {
      while (performance.now() < until) {
        await work(worker)
        done += 1
      }
    }),
  )
  return { done, perSecond: done / ((performance.now() - started) / 1000) }
}
