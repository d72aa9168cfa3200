import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { StartupProblem } from '../../startup-problem.ts'

/** The unprivileged account PostgreSQL runs under. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const name = 'postgres'

/**
 * PostgreSQL refuses to run as root. Null: we aren't root, so it runs as we do. As root: the owner of the cluster if
 * there is one already, else the system's postgres account, made if missing.
 */
export function findAccount(cluster: string | null): Account | null {
  if (process.getuid?.() !== 0) return null
  const owner = cluster === null ? undefined : statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { name: `number ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  const found = lookUp()
  if (found) return found
  spawnSync('groupadd', ['--system', name])
  spawnSync('useradd', ['--system', '--no-create-home', '--gid', name, '--shell', '/usr/sbin/nologin', name])
  const made = lookUp()
  if (made) return made
  throw new StartupProblem(
    `PostgreSQL does not run as root and no account named ${name} could be made: make one (useradd ${name}), start Laksana as an ordinary user, or set DATABASE_URL.`,
  )
}

/** Whether the account may go into the folder: every folder on the way must let it through. */
export function canEnter(account: Account, folder: string): boolean {
  const as = { uid: account.uid, gid: account.gid, cwd: '/' }
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], as).status === 0
}

function lookUp(): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return null
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
}
