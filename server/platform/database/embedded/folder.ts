import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupProblem } from '../../startup-problem.ts'
import { type Account, canEnter } from './account.ts'

/** Where root keeps what the postgres account must reach but can't in the data folder. */
export const sharedFolder = '/var/lib/laksana'

/** What lies in the folder of one embedded PostgreSQL. */
export interface ClusterFolder {
  readonly folder: string
  readonly cluster: string
  readonly password: string
  readonly port: string
  readonly log: string
}

export function clusterFolder(folder: string): ClusterFolder {
  const at = (name: string) => join(folder, name)
  return { folder, cluster: at('cluster'), password: at('password'), port: at('port'), log: at('log') }
}

/** The folder used by an earlier start, or null. Where it isn't `postgres` in the data folder, a note there names it. */
export function findClusterFolder(dataFolder: string): ClusterFolder | null {
  const note = join(dataFolder, 'postgres-folder')
  const folder = existsSync(note) ? readFileSync(note, 'utf8').trim() : join(dataFolder, 'postgres')
  return existsSync(join(folder, 'cluster')) ? clusterFolder(folder) : null
}

/**
 * The folder for a new embedded PostgreSQL: `postgres` in the data folder, or under `/var/lib/laksana` when the
 * account can't enter the data folder (as root, with a home of mode 700). Remembered in the data folder, so removing
 * the data folder starts afresh.
 */
export function chooseClusterFolder(dataFolder: string, account: Account | null): ClusterFolder {
  if (!account || canEnter(account, dataFolder)) return clusterFolder(join(dataFolder, 'postgres'))
  const name = createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 12)
  let folder = join(sharedFolder, name)
  for (let n = 2; existsSync(folder); n++) folder = join(sharedFolder, `${name}-${n}`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  writeFileSync(join(dataFolder, 'postgres-folder'), `${folder}\n`)
  return clusterFolder(folder)
}

/** Throws StartupProblem when a cluster that exists can't be used by whoever starts the program. */
export function checkReachable(at: ClusterFolder, account: Account | null): void {
  if (account && !canEnter(account, at.cluster)) {
    throw new StartupProblem(
      `The account ${account.name}, which PostgreSQL runs as, can't enter ${at.cluster}: let others through the folders above it (chmod a+x), or start as the user the data belongs to.`,
    )
  }
  if (!account && !mayRead(at.password)) {
    throw new StartupProblem(
      `The database in ${at.folder} belongs to another account: start as that account (or root), or set LAKSANA_DATA to a folder of your own.`,
    )
  }
}

function mayRead(file: string): boolean {
  try {
    readFileSync(file)
    return true
  } catch {
    return false
  }
}
