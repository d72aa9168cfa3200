import type pg from 'pg'
import type { BenchServer } from './setting/database.ts'
import { median, rounded } from './setting/figures.ts'
import { floorCommands, makeFloor, replayFloor } from './setting/floor.ts'
import { type Pace, paceOf } from './setting/load.ts'
import type { BenchOffice } from './setting/office.ts'
import { replay, storeFiles } from './setting/replay.ts'
import type { Script } from './setting/script.ts'
import type { Size } from './setting/size.ts'
import { atLeast, atMost, type Target } from './setting/target.ts'

/** Product and floor, each measured by itself in turn. */
interface Pair<T> {
  readonly product: T
  readonly floor: T
}

export interface CommandFigures {
  readonly commandsPerCase: number
  readonly levels: readonly (Pair<number> & {
    readonly concurrent: number
    /** Median of the rounds' own ratios; `product` and `floor` are medians, commands a second. */
    readonly ratio: number
    /** Medians of processor time a command, microseconds: what other programs on the machine change least. */
    readonly cpu: Pair<number> | null
    readonly rounds: readonly Pair<number>[]
  })[]
  readonly walBytesPerCommand: Pair<number>
}

const levels = [1, 8, 32]
/** Cases whose files lie ready, for each second of a round: for 6,000 commands a second. */
const readyPerSecond = 300

/**
 * Whole cases of a seventeen-step flow through the command path of the product and, in turn, through a bare client that
 * writes the same head, act, tasks and outbox rows.
 */
export async function measureCommands(
  office: BenchOffice,
  { admin, postmaster }: BenchServer,
  script: Script,
  size: Size,
): Promise<{ figures: CommandFigures; targets: readonly Target[] }> {
  const { owner } = office.database
  await makeFloor(owner)
  const commands = floorCommands(script)
  const ready = readyPerSecond * size.secondsPerRound
  let number = 0
  const storeAhead = (cases: number) =>
    storeFiles(
      office,
      script,
      Array.from({ length: cases }, (_, n) => number + n),
    )
  const product = (sent: () => boolean) => replay(office, script, number++, sent)
  const floor = (sent: () => boolean) => replayFloor(owner, commands, sent)

  const measured = []
  for (const concurrent of levels) {
    const rounds: Pair<Pace>[] = []
    // The round before the first warms up, and its rows let PostgreSQL know what the tables are like.
    for (let round = -1; round < size.rounds; round++) {
      number = (levels.indexOf(concurrent) * (size.rounds + 1) + round + 1) * ready
      await storeAhead(ready)
      const seconds = round < 0 ? 1 : size.secondsPerRound
      const pair = {
        product: await paceOf({ concurrent, seconds, play: product }, postmaster),
        floor: await paceOf({ concurrent, seconds, play: floor }, postmaster),
      }
      if (round < 0) await owner.query('analyze')
      else rounds.push(pair)
    }
    measured.push({ concurrent, ...levelFrom(rounds) })
  }

  number = levels.length * (size.rounds + 1) * ready
  const cases = Math.ceil(size.commandsForWal / commands.length)
  await storeAhead(cases)
  const walBytesPerCommand = {
    product: await walPerCommand(admin, owner, product, cases, commands.length),
    floor: await walPerCommand(admin, owner, floor, cases, commands.length),
  }
  const targets = [
    ...measured
      .filter(({ concurrent }) => concurrent > 1)
      .map(({ concurrent, ratio }) =>
        atLeast(`commands a second beside the floor, ${concurrent} at once`, ratio, 0.5),
      ),
    atMost('WAL of a command', walBytesPerCommand.product, 3_000, 'bytes'),
  ]
  return { figures: { commandsPerCase: commands.length, levels: measured, walBytesPerCommand }, targets }
}

function levelFrom(rounds: readonly Pair<Pace>[]) {
  const middle = (of: (pair: Pair<Pace>) => number) => rounded(median(rounds.map(of)))
  const known = rounds.every(({ product, floor }) => product.cpu !== null && floor.cpu !== null)
  return {
    product: middle(({ product }) => product.rate),
    floor: middle(({ floor }) => floor.rate),
    ratio: middle(({ product, floor }) => product.rate / floor.rate),
    cpu: known
      ? { product: middle(({ product }) => product.cpu!), floor: middle(({ floor }) => floor.cpu!) }
      : null,
    rounds: rounds.map(({ product, floor }) => ({
      product: rounded(product.rate),
      floor: rounded(floor.rate),
    })),
  }
}

/**
 * Whole cases, eight at once, between two looks at the write-ahead log; after a checkpoint, so page images count, and
 * with nothing of what was written before left to tidy up.
 */
async function walPerCommand(
  admin: pg.Pool,
  owner: pg.Pool,
  play: (sent: () => boolean) => Promise<unknown>,
  cases: number,
  commands: number,
): Promise<number> {
  await owner.query('vacuum')
  await admin.query('checkpoint')
  const position = async () => (await admin.query('select pg_current_wal_insert_lsn() as at')).rows[0].at
  const from = await position()
  let left = cases
  const person = async () => {
    while (left-- > 0) await play(() => true)
  }
  await Promise.all(Array.from({ length: 8 }, person))
  const { rows } = await admin.query('select pg_wal_lsn_diff($1, $2)::float8 as bytes', [
    await position(),
    from,
  ])
  return Math.round(rows[0].bytes / (cases * commands))
}
