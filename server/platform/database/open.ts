import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { StartupProblem } from '../startup-problem.ts'
import { startEmbedded } from './embedded/index.ts'
import { prepareDatabase } from './prepare.ts'
import type { DatabaseUrls } from './urls.ts'

/** A database at this program's schema. `stop` shuts an embedded PostgreSQL down; close all pools before. */
export interface Database {
  readonly urls: DatabaseUrls
  /** Process of the embedded PostgreSQL now serving; null with a server of one's own. */
  pid(): number | null
  stop(): Promise<void>
}

export interface DatabaseOptions {
  /** `DATABASE_URL`: PostgreSQL 15 or newer, an account that may create roles. Absent: the embedded one. */
  readonly url?: string | undefined
  /** Where the embedded PostgreSQL keeps its data. */
  readonly dataFolder: string
  readonly log?: (line: string) => void
}

const name = 'laksana'

/**
 * Starts or finds the database and brings it to this program's schema. Throws StartupProblem (one sentence) for
 * everything an operator can mend: wrong address, too old a server, a full disk, a broken folder, another schema.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, dataFolder, log = console.error } = options
  if (url !== undefined && url !== '') {
    const urls = await prepareDatabase(checkUrl(url), secretFor(url, dataFolder))
    return { urls, pid: () => null, stop: async () => {} }
  }
  const embedded = await startEmbedded({ dataFolder, log })
  try {
    const urls = await prepareDatabase(await ensureDatabase(embedded.adminUrl), embedded.password)
    return { urls, pid: embedded.pid, stop: embedded.stop }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

/** Our own database in the embedded PostgreSQL. */
async function ensureDatabase(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
  return adminUrl.replace(/\/postgres$/, `/${name}`)
}

function checkUrl(url: string): string {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol) && new URL(url).pathname.length > 1)
    return url
  throw new StartupProblem(
    'DATABASE_URL is not an address of a PostgreSQL database: write it like postgres://account:password@host:5432/database.',
  )
}

/**
 * What our roles' passwords follow from: the password in the address, so that all processes with that address agree.
 * Without one (peer or certificate sign-in) a secret is kept in the data folder.
 */
function secretFor(url: string, dataFolder: string): string {
  const { password } = new URL(url)
  if (password !== '')
    return createHmac('sha256', 'laksana').update(decodeURIComponent(password)).digest('hex')
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, 'database-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
