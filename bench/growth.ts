import { agencyOf, placeOf, stepOf } from './setting/bulk.ts'
import { median, rounded } from './setting/figures.ts'
import type { BenchOffice } from './setting/office.ts'
import { commandsFor, give, storeFiles } from './setting/replay.ts'
import type { Script } from './setting/script.ts'
import type { Size } from './setting/size.ts'
import { atMost, type Target } from './setting/target.ts'

/** A database full of cases, with the number of them. */
export interface Register {
  readonly office: BenchOffice
  readonly cases: number
}

export interface GrowthFigures {
  readonly cases: { readonly small: number; readonly large: number }
  readonly samples: number
  /** Medians, milliseconds a command. */
  readonly small: number
  readonly large: number
  readonly ratio: number
}

/** The first ones fill caches of this program: procedures, names, connections. */
const warmUp = 40

/**
 * The same step completed in a database with few and in one with many cases, in turn, one at a time; each case is
 * touched once.
 */
export async function measureGrowth(
  small: Register,
  large: Register,
  script: Script,
  size: Size,
): Promise<{ figures: GrowthFigures; targets: readonly Target[] }> {
  const samples = Math.min(size.samples, Math.floor(small.cases / 2))
  const times = { small: [] as number[], large: [] as number[] }
  const here = Array.from({ length: samples + warmUp }, (_, n) => n + 1)
  // Seventeen steps repeat every seventeen cases, so both sides complete the same step each time.
  const stride = 17 * Math.floor((large.cases - here.length) / 17 / here.length)
  const there = here.map((n) => n + (n - 1) * stride)
  const ids = { small: await caseIds(small.office, here), large: await caseIds(large.office, there) }
  await storeFiles(small.office, script, here, ids.small)
  await storeFiles(large.office, script, there, ids.large)
  for (const [index, n] of here.entries()) {
    if (stepOf(n) > 17) continue
    const m = there[index]!
    if (stepOf(m) !== stepOf(n)) throw new Error(`cases ${n} and ${m} stand at different steps`)
    // As people do: whoever acts on a case has its file open.
    await view(small.office, n, ids.small[index]!)
    await view(large.office, m, ids.large[index]!)
    const took = {
      small: await timed(() => complete(small.office, script, n, ids.small[index]!)),
      large: await timed(() => complete(large.office, script, m, ids.large[index]!)),
    }
    if (index < warmUp) continue
    times.small.push(took.small)
    times.large.push(took.large)
  }
  const figures = {
    cases: { small: small.cases, large: large.cases },
    samples: times.small.length,
    small: rounded(median(times.small)),
    large: rounded(median(times.large)),
    ratio: rounded(median(times.large) / median(times.small)),
  }
  const name = `a command among ${large.cases} cases beside one among ${small.cases}`
  return { figures, targets: [atMost(name, figures.ratio, 1.15)] }
}

async function view(office: BenchOffice, n: number, caseId: string): Promise<void> {
  const seen = await office.app.cases.find(await office.viewer(`kabid-${placeOf(n)}`), caseId)
  if (!seen) throw new Error(`case ${n} can't be seen`)
}

/** Completes the step at which case `n` of the bulk load stands, as the script does, by the people of that case. */
function complete(office: BenchOffice, script: Script, n: number, caseId: string): Promise<void> {
  // The step before was completed by the act before: acts 1 to 3 open, fill in and submit.
  const index = stepOf(n) + 2
  const { official } = script.lines[index]!
  const theirs = official
    .replace('disdik', agencyOf(n))
    .replace('kabid-0', `kabid-${placeOf(n)}`)
    .replace('pelaksana-0', `pelaksana-${placeOf(n)}`)
  return give(office, theirs, caseId, commandsFor(script, n)[index]!)
}

async function caseIds(office: BenchOffice, numbers: readonly number[]): Promise<readonly string[]> {
  const { rows } = await office.database.owner.query(
    `select md5('bench ' || n)::uuid::text as id from unnest($1::int[]) with ordinality x (n, place) order by place`,
    [numbers],
  )
  return rows.map(({ id }) => id)
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
