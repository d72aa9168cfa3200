import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '#server/platform/database/embedded/index.ts'
import { openDatabase, openPools, type Pools } from '#server/platform/index.ts'

/** A Laksana of its own with nothing in it but the library and the demo governments; gone when it is closed. */
export interface Playground {
  /** `http://127.0.0.1:…` */
  readonly address: string
  /** For what only the database shows: that the chain of acts is whole. */
  readonly pools: Pools
  /** Where its files and secrets lie. */
  readonly dataFolder: string
  close(): Promise<void>
}

const root = resolve(import.meta.dirname, '../..')
const patience = 60_000

/**
 * Starts the real server as a process of its own on a free port, on a fresh database: of an embedded PostgreSQL in a
 * temporary folder, or beside the one that DATABASE_URL names (its account must be allowed to create databases).
 */
export async function openPlayground(databaseUrl: string | undefined): Promise<Playground> {
  const undo: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const dataFolder = await mkdtemp(join(tmpdir(), 'laksana-demo-'))
    await chmod(dataFolder, 0o755)
    undo.push(() => rm(dataFolder, { recursive: true, force: true }))
    const adminUrl = databaseUrl ?? (await embedded(dataFolder, undo))
    const url = await freshDatabase(adminUrl, undo)
    const server = await startServer(url, dataFolder)
    undo.push(server.stop)
    const pools = openPools((await openDatabase({ url, dataFolder })).urls, { app: 2, auth: 1 })
    undo.push(pools.end)
    return { address: server.address, pools, dataFolder, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function embedded(dataFolder: string, undo: (() => Promise<unknown>)[]): Promise<string> {
  const postgres = await startEmbedded({ dataFolder, log: () => {} })
  undo.push(postgres.stop)
  return postgres.adminUrl
}

async function freshDatabase(adminUrl: string, undo: (() => Promise<unknown>)[]): Promise<string> {
  const name = `laksana_demo_${process.pid}`
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: adminUrl })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await run(`create database ${name}`)
  undo.push(() => run(`drop database ${name} with (force)`))
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Ready when it prints its address; what it prints is shown only when it fails. */
function startServer(url: string, dataFolder: string): Promise<{ address: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['--import', './web/tsx.ts', 'server/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: url,
      LAKSANA_DATA: dataFolder,
      LAKSANA_DEMO: 'on',
      LAKSANA_HOST: '127.0.0.1',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return new Promise((ready, fail) => {
    let said = ''
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      fail(new Error(`the server was not ready within ${patience / 1000} s:\n${said}`))
    }, patience)
    const listen = (piece: Buffer) => {
      said += piece
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (!address) return
      clearTimeout(late)
      ready({ address, stop })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    ended.then(() => {
      clearTimeout(late)
      fail(new Error(`the server did not start:\n${said}`))
    })
  })
}
