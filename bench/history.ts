import type { CaseCommand } from '#engine/case/index.ts'
import { timed } from './growth.ts'
import { median, rounded } from './setting/figures.ts'
import type { BenchOffice } from './setting/office.ts'
import { commandsFor, give, replay, storeFiles } from './setting/replay.ts'
import type { Script } from './setting/script.ts'
import type { Size } from './setting/size.ts'
import { atMost, type Target } from './setting/target.ts'

export interface HistoryFigures {
  readonly acts: { readonly short: number; readonly long: number }
  readonly samples: number
  /** Medians, milliseconds a command. */
  readonly short: number
  readonly long: number
  readonly ratio: number
}

const shortAfter = 10
const longAfter = 1_000
const step = 'pelajari-usulan'
const next = 'struktur-data'
/** Cases of the bench from here on belong to this measurement. */
const firstNumber = 10_000_000

/**
 * The same acts in cases that have ten acts behind them and in cases that have a thousand, in turn, one at a time. A
 * step is claimed, drafted, noted on, completed and sent back: the loop that makes a history long.
 */
export async function measureHistory(
  office: BenchOffice,
  script: Script,
  size: Size,
): Promise<{ figures: HistoryFigures; targets: readonly Target[] }> {
  const cycles = Math.ceil(size.samples / 5)
  const numbers = Array.from({ length: size.longCases + cycles }, (_, n) => firstNumber + n)
  await storeFiles(office, script, numbers)
  const complete = script.lines[shortAfter]!
  const loop = async (n: number, caseId: string, round: number): Promise<number[]> => {
    const completion = { ...commandsFor(script, n)[shortAfter]!, task: `${step}.${round}` } as CaseCommand
    const commands: readonly CaseCommand[] = [
      { type: 'ClaimTask', task: `${step}.${round}` },
      { type: 'SaveDraft', task: `${step}.${round}`, draft: { note: 'Perlu data tambahan dari pemohon.' } },
      { type: 'AddNote', text: 'Rapat singkat dengan pemohon; berkas diperiksa ulang.' },
      completion,
      { type: 'ReturnStep', task: `${next}.${round}`, to: step, points: ['Lengkapi rumusan kebutuhan.'] },
    ]
    const times = []
    for (const command of commands)
      times.push(await timed(() => give(office, complete.official, caseId, command)))
    return times
  }
  const prepare = async (n: number) => {
    let left = shortAfter
    return replay(office, script, n, () => left-- > 0)
  }
  const long = await Promise.all(
    numbers.slice(0, size.longCases).map(async (n) => {
      const caseId = await prepare(n)
      let round = 1
      for (; shortAfter + round * 5 <= longAfter; round++) await loop(n, caseId, round)
      return { n, caseId, round }
    }),
  )
  const times = { short: [] as number[], long: [] as number[] }
  for (const [index, n] of numbers.slice(size.longCases).entries()) {
    const caseId = await prepare(n)
    times.short.push(...(await loop(n, caseId, 1)))
    const old = long[index % long.length]!
    times.long.push(...(await loop(old.n, old.caseId, old.round++)))
  }
  const figures = {
    acts: { short: shortAfter, long: longAfter },
    samples: times.short.length,
    short: rounded(median(times.short)),
    long: rounded(median(times.long)),
    ratio: rounded(median(times.long) / median(times.short)),
  }
  return {
    figures,
    targets: [atMost('a command in a case of 1,000 acts beside one of 10', figures.ratio, 1.15)],
  }
}
