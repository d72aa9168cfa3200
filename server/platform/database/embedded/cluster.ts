import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartupProblem } from '../../startup-problem.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { ClusterFolder } from './folder.ts'

export const administrator = 'laksana_admin'
const major = 18
const spaceForNew = 200
const spaceToRun = 50

/** Makes the cluster if there is none, and returns the administrator's password. An interrupted making leaves nothing half. */
export function ensureCluster(at: ClusterFolder, binaries: Binaries, account: Account | null): string {
  if (existsSync(at.cluster)) {
    checkSpace(at.folder, spaceToRun)
    checkVersion(at)
    return readFileSync(at.password, 'utf8')
  }
  mkdirSync(at.folder, { recursive: true })
  chmodSync(at.folder, account ? 0o711 : 0o700)
  checkSpace(at.folder, spaceForNew)
  const password = randomBytes(32).toString('hex')
  writeFileSync(at.password, password, { mode: 0o600 })

  const unfinished = `${at.cluster}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const passwordForInit = join(at.folder, 'password.init')
  writeFileSync(passwordForInit, password, { mode: 0o600 })
  if (account) for (const path of [unfinished, passwordForInit]) chownSync(path, account.uid, account.gid)
  try {
    const made = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${administrator}`,
        `--pwfile=${passwordForInit}`,
        '--auth=scram-sha-256',
        '--data-checksums',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      { cwd: '/', env: {}, encoding: 'utf8', ...(account && { uid: account.uid, gid: account.gid }) },
    )
    if (made.status !== 0) throw notMade(at, `${made.stderr ?? ''}${made.error?.message ?? ''}`)
    renameSync(unfinished, at.cluster)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
    rmSync(passwordForInit, { force: true })
  }
  return password
}

function notMade(at: ClusterFolder, output: string): StartupProblem {
  if (/No space left/i.test(output)) return diskFull(at.folder, 0, spaceForNew)
  const reason = output.split('\n').findLast((line) => /error|fatal/i.test(line)) ?? output.trim()
  return new StartupProblem(
    `The database could not be made in ${at.folder} (${reason}): set LAKSANA_DATA to another folder.`,
  )
}

function checkVersion(at: ClusterFolder): void {
  const file = join(at.cluster, 'PG_VERSION')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  if (version === String(major) && existsSync(at.password)) return
  throw new StartupProblem(
    version === '' || version === String(major)
      ? `The database in ${at.folder} is incomplete (${version === '' ? 'PG_VERSION' : 'password'} is missing): restore it from a backup, or set LAKSANA_DATA to another folder.`
      : `The database in ${at.folder} was made by PostgreSQL ${version} and this program brings PostgreSQL ${major}: start the version of Laksana that made it.`,
  )
}

function checkSpace(folder: string, megabytes: number): void {
  const disk = statfsSync(folder)
  const free = Math.floor((disk.bavail * disk.bsize) / 1_000_000)
  if (free < megabytes) throw diskFull(folder, free, megabytes)
}

function diskFull(folder: string, free: number, needed: number): StartupProblem {
  return new StartupProblem(
    `The disk that holds ${folder} is full (${free} MB free, ${needed} MB needed): make room, or set LAKSANA_DATA to another disk.`,
  )
}
