import { createTypesetting } from '#server/typesetting/index.ts'
import { papers } from '#server/typesetting/testing/papers.ts'
import { rounded, type Spread, spreadOf } from './setting/figures.ts'
import { atMost, type Target } from './setting/target.ts'

export interface LetterFigures extends Spread {
  /** Each letter differs from the one before; one at a time, on one core. */
  readonly lettersPerSecond: number
  /** The first letter, with the compiler and the fonts opened for it; milliseconds. */
  readonly first: number
}

const warmUp = 40

/** Papers of every shipped template to PDF/A-2b, in turn; milliseconds each. */
export async function measureLetters(
  count: number,
): Promise<{ figures: LetterFigures; targets: readonly Target[] }> {
  const typesetting = createTypesetting()
  const kinds = Object.values(papers)
  const setOne = async (n: number) => {
    const began = performance.now()
    const paper = kinds[n % kinds.length]!
    await typesetting.set({ ...paper, number: `B/${n}/2026`, place: `Kota ${n}` })
    return performance.now() - began
  }
  try {
    const first = rounded(await setOne(0))
    for (let n = 1; n < warmUp; n++) await setOne(n)
    const times: number[] = []
    for (let n = 0; n < count; n++) times.push(await setOne(warmUp + n))
    const seconds = times.reduce((sum, time) => sum + time, 0) / 1000
    const spread = spreadOf(times)
    return {
      figures: { ...spread, first, lettersPerSecond: rounded(count / seconds) },
      targets: [atMost('a letter to PDF/A, p95', spread.p95, 60, 'ms')],
    }
  } finally {
    await typesetting.close()
  }
}
