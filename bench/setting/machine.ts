import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import type pg from 'pg'

/** Where figures were measured. */
export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryGiB: number
  readonly system: string
  readonly node: string
  readonly postgres: string
  /** Programs that wanted to run before we began, a minute's mean (`loadavg`): above 0, figures are too low. */
  readonly loadBefore: number
}

export async function describeMachine(admin: pg.Pool): Promise<Machine> {
  const { rows } = await admin.query('show server_version')
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    postgres: rows[0].server_version,
    loadBefore: Math.round(loadAtStart * 10) / 10,
  }
}

const loadAtStart = loadavg()[0] ?? 0
