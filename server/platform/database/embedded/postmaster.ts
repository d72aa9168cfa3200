import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { ClusterFolder } from './folder.ts'
import { findProcess } from './process.ts'

/** A running PostgreSQL: the process to watch, and where it listens. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/** PostgreSQL ended before it was ready; `reason` is what its log says last. */
export class PostmasterFailure extends Error {
  readonly reason: string
  constructor(reason: string) {
    super(`PostgreSQL does not start: ${reason}`)
    this.reason = reason
  }
}

/** The postmaster of this cluster that runs already (left by a kill -9 of our program), and how far it is. */
export function findPostmaster(at: ClusterFolder): (Postmaster & { readonly status: string }) | null {
  let lines: string[]
  try {
    lines = readFileSync(join(at.cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  const found = findProcess(pid)
  if (!found || (found.command !== '' && !found.command.includes(at.cluster))) return null
  return { pid, port, status: (lines[7] ?? '').trim() }
}

/** Starts PostgreSQL and waits until it is ready. It outlives us if we are killed: the next start adopts it. */
export async function startPostmaster(
  at: ClusterFolder,
  binaries: Binaries,
  account: Account | null,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const logBegins = statSync(at.log, { throwIfNoEntry: false })?.size ?? 0
  const log = openSync(at.log, logBegins > 10_000_000 ? 'w' : 'a', 0o600)
  const flags = Object.entries({ ...ourSettings, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const child = spawn(binaries.postgres, ['-D', at.cluster, '-p', String(port), ...flags], {
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log],
    // Its own process group: Ctrl-C in a terminal reaches us alone, and we stop it when we are done with it.
    detached: true,
    ...(account && { uid: account.uid, gid: account.gid }),
  })
  closeSync(log)
  child.unref()
  let ended = false
  child.once('error', () => (ended = true))
  child.once('exit', () => (ended = true))
  for (;;) {
    const found = findPostmaster(at)
    if (found && found.pid === child.pid && found.status === 'ready') return { pid: found.pid, port }
    if (ended) throw new PostmasterFailure(lastWords(at, logBegins))
    await pause(10)
  }
}

/** Fast shutdown: connections are closed, everything is on disk. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  signal(postmaster.pid, 'SIGINT')
  const hurryAt = performance.now() + 30_000
  while (findProcess(postmaster.pid)) {
    if (performance.now() > hurryAt) signal(postmaster.pid, 'SIGQUIT')
    await pause(20)
  }
}

/** The port kept from an earlier start if it is free, else another one. */
export async function freePort(kept: number | null): Promise<number> {
  for (const wished of kept ? [kept, 0] : [0]) {
    const given = await new Promise<number | null>((resolve) => {
      const probe = createServer()
      probe.once('error', () => resolve(null))
      probe.listen({ host: '127.0.0.1', port: wished }, () => {
        const address = probe.address()
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : null))
      })
    })
    if (given !== null) return given
  }
  throw new Error('no free port on 127.0.0.1')
}

const ourSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '16MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_compression: 'pglz',
  autovacuum_naptime: '10s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  jit: 'off',
  random_page_cost: '1.1',
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Already gone.
  }
}

function lastWords(at: ClusterFolder, from: number): string {
  const lines = readFileSync(at.log).subarray(from).toString('utf8').trim().split('\n')
  const line = lines.findLast((text) => /FATAL|PANIC|ERROR/.test(text)) ?? lines.at(-1) ?? ''
  return line.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')
}
