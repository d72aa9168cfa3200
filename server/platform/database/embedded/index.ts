import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { StartupProblem } from '../../startup-problem.ts'
import { type Account, findAccount } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { administrator, ensureCluster } from './cluster.ts'
import { type ClusterFolder, checkReachable, chooseClusterFolder, findClusterFolder } from './folder.ts'
import { lockFolder } from './lock.ts'
import {
  findPostmaster,
  freePort,
  type Postmaster,
  PostmasterFailure,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { supervise } from './supervise.ts'

export interface EmbeddedPostgres {
  /** The administrator's address, on the database `postgres`. */
  readonly adminUrl: string
  readonly password: string
  /** The process now serving; another one after a restart. */
  pid(): number
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly dataFolder: string
  /** PostgreSQL settings that differ from ours. */
  readonly settings?: Readonly<Record<string, string>>
  readonly log: (line: string) => void
}

/** A stale lock or a dying backend can stand in the way this long after PostgreSQL was killed. */
const patience = 10_000

/**
 * The PostgreSQL that comes with the program, supervised: made if missing, adopted if it still runs, started again when
 * it dies. Throws StartupProblem.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, settings = {}, log } = options
  prepareFolder(dataFolder)
  const unlock = lockFolder(dataFolder)
  try {
    const known = findClusterFolder(dataFolder)
    const account = findAccount(known?.cluster ?? null)
    const at = known ?? chooseClusterFolder(dataFolder, account)
    if (known) checkReachable(at, account)
    const binaries = findBinaries(account, dataFolder)
    const password = ensureCluster(at, binaries, account)
    const start = (port: number | null) => startPatiently(at, binaries, account, settings, port)
    const supervised = supervise(await start(null), start, log)
    const { port } = supervised.current()
    return {
      adminUrl: `postgres://${administrator}:${password}@127.0.0.1:${port}/postgres`,
      password,
      pid: () => supervised.current().pid,
      async stop() {
        await supervised.stop(stopPostmaster)
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error instanceof PostmasterFailure ? cannotStart(dataFolder, error.reason) : error
  }
}

/** Adopts or starts, trying again while what an earlier one left clears away. `port`: where it must listen, if anywhere. */
async function startPatiently(
  at: ClusterFolder,
  binaries: Binaries,
  account: Account | null,
  settings: Readonly<Record<string, string>>,
  port: number | null,
): Promise<Postmaster> {
  const until = performance.now() + patience
  for (;;) {
    const running = findPostmaster(at)
    if (running?.status === 'ready' && (port === null || running.port === port)) return running
    try {
      if (!running) {
        const kept = existsSync(at.port) ? Number(readFileSync(at.port, 'utf8')) : null
        const chosen = port ?? (await freePort(kept))
        if (chosen !== kept) writeFileSync(at.port, String(chosen))
        return await startPostmaster(at, binaries, account, chosen, settings)
      }
    } catch (error) {
      if (!(error instanceof PostmasterFailure) || !clears(error.reason) || performance.now() > until)
        throw error
    }
    if (running && performance.now() > until + patience)
      throw new PostmasterFailure(`process ${running.pid} is ${running.status}`)
    await pause(100)
  }
}

function clears(reason: string): boolean {
  return /lock file|shared memory|could not bind|could not create any TCP|in use/i.test(reason)
}

function prepareFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o755 })
  } catch (error) {
    const { code } = error as { code?: string }
    throw new StartupProblem(
      code === 'ENOSPC'
        ? `The disk that holds ${dataFolder} is full: make room, or set LAKSANA_DATA to another disk.`
        : `The data folder ${dataFolder} can't be made or isn't a folder (${code}): set LAKSANA_DATA to a folder you may write to.`,
    )
  }
}

function cannotStart(dataFolder: string, reason: string): StartupProblem {
  return new StartupProblem(
    /No space left/i.test(reason)
      ? `The disk that holds ${dataFolder} is full: make room, or set LAKSANA_DATA to another disk.`
      : `The database in ${dataFolder} does not start (PostgreSQL says: ${reason}): restore it from a backup, or set LAKSANA_DATA to another folder.`,
  )
}
