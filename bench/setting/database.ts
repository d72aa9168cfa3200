import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { findClusterFolder } from '#server/platform/database/embedded/folder.ts'
import { startEmbedded } from '#server/platform/database/embedded/index.ts'
import { openDatabase, openPools, type Pools } from '#server/platform/index.ts'

/** A database at the product's schema, with nobody in it. */
export interface BenchDatabase {
  /** As laksana_app, like the product. */
  readonly pools: Pools
  /** As laksana_owner: for bulk loads, and for the tables of the floor. */
  readonly owner: pg.Pool
  readonly ownerUrl: string
  /** As laksana_worker, for the relay and its jobs. */
  readonly workerUrl: string
}

export interface BenchServer {
  /** The account that owns the server. */
  readonly admin: pg.Pool
  readonly folder: string
  /** Process of our own PostgreSQL; null with the server in DATABASE_URL. */
  readonly postmaster: number | null
  open(): Promise<BenchDatabase>
  /** Closes and removes everything. */
  close(): Promise<void>
}

/**
 * A PostgreSQL of our own in a temporary folder, with the product's settings (fsync on), or the server in DATABASE_URL.
 * There our databases have names of their own, and are dropped at the end.
 */
export async function startServer(url: string | undefined): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'laksana-bench-'))
  await chmod(folder, 0o755)
  const embedded = url ? null : await startEmbedded({ dataFolder: folder, log: () => {} })
  const adminUrl = url ?? embedded!.adminUrl
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 })
  admin.on('error', () => {})
  const closing: (() => Promise<void>)[] = []
  const names: string[] = []

  const open = async (): Promise<BenchDatabase> => {
    const name = `laksana_bench_${process.pid}_${randomBytes(3).toString('hex')}`
    await admin.query(`create database ${name}`)
    names.push(name)
    const address = new URL(adminUrl)
    address.pathname = `/${name}`
    const { urls } = await openDatabase({ url: address.href, dataFolder: folder, log: () => {} })
    const pools = openPools(urls, { app: 40, auth: 5 })
    const owner = new pg.Pool({ connectionString: urls.owner, max: 40 })
    owner.on('error', () => {})
    closing.push(
      () => pools.end(),
      () => owner.end(),
    )
    return { pools, owner, ownerUrl: urls.owner, workerUrl: urls.worker }
  }

  const close = async () => {
    for (const end of closing) await end()
    for (const name of names) await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
    const elsewhere = findClusterFolder(folder)?.folder
    await embedded?.stop()
    for (const path of [folder, elsewhere]) if (path) await rm(path, { recursive: true, force: true })
  }
  return { admin, folder, postmaster: embedded?.pid() ?? null, open, close }
}
