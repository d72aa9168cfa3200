import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { listTenants } from '#library/index.ts'
import { loadDemoTenants } from '#server/demo.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { startEmbedded } from '#server/platform/database/embedded/index.ts'
import { openDatabase, openPools, type Pools } from '#server/platform/index.ts'
import { createApp, type WiredApp } from '#server/wiring.ts'

/** A database of the bench's own with one government in it, durable as in service: fsync and full-page writes on. */
export interface Ground {
  readonly app: WiredApp
  readonly pools: Pools
  /** The administrator, for loading in bulk and for the floor. */
  readonly admin: pg.Pool
  readonly serverVersion: string
  viewer(official: string): Promise<Viewer>
  close(): Promise<void>
}

/** The flow that is measured: the longest of the six, with decisions and dates set by a step. */
export const tenantId = 'tangerang-selatan'
export const procedureId = 'tangerang-selatan'
/** As many connections as the busiest measurement has callers. */
export const connections = 32

export async function openGround(): Promise<Ground> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'laksana-bench-'))
  await chmod(dataFolder, 0o755)
  const postgres = await startEmbedded({ dataFolder, log: () => {} })
  const admin = new pg.Pool({
    connectionString: `${postgres.adminUrl}`.replace(/\/postgres$/, '/bench'),
    max: connections,
  })
  const setup = new pg.Client({ connectionString: postgres.adminUrl })
  await setup.connect()
  await setup.query('create database bench')
  await setup.end()
  const url = postgres.adminUrl.replace(/\/postgres$/, '/bench')
  const pools = openPools((await openDatabase({ url, dataFolder })).urls, { app: connections, auth: 2 })
  const now = () => new Date().toISOString()
  const app = createApp({ pools, filesFolder: join(dataFolder, 'files'), maxFile: 1e6, now })
  await loadDemoTenants(
    app,
    pools,
    listTenants().filter(({ id }) => id === tenantId),
    now,
  )
  const version = await admin.query('show server_version')
  return {
    app,
    pools,
    admin,
    serverVersion: version.rows[0].server_version,
    async viewer(official) {
      const viewer = await app.directory.findViewer({ tenant: tenantId, official })
      if (!viewer) throw new Error(`${official} holds no position`)
      return viewer
    },
    async close() {
      await Promise.all([pools.end(), admin.end()])
      await postgres.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
