import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { StartupProblem } from '../startup-problem.ts'
import { connectionProblem } from './connection-problem.ts'
import { applyMigrations, listMigrations, pendingMigrations } from './migrations.ts'
import { quiet } from './quiet.ts'
import { ensureRoles } from './roles.ts'
import { type DatabaseUrls, roleUrls } from './urls.ts'

const oldestServer = 15
/** One program at a time prepares a database. Any number will do; this is "laksana" on a phone's keys. */
const preparing = 5275262

/**
 * Brings a database to this program's schema: checks first (newer or unknown → StartupProblem, nothing touched), then
 * roles, migrations and the job queue's own schema. Safe to run by many processes at once, and again.
 */
export async function prepareDatabase(adminUrl: string, secret: string): Promise<DatabaseUrls> {
  const known = await listMigrations()
  const urls = roleUrls(adminUrl, secret)
  const admin = await connect(adminUrl)
  try {
    const server = await admin.query('show server_version')
    const version: string = server.rows[0].server_version
    if (Number.parseInt(version, 10) < oldestServer) {
      throw new StartupProblem(
        `Laksana needs PostgreSQL ${oldestServer} or newer and DATABASE_URL leads to ${version}: use a newer server.`,
      )
    }
    await pendingMigrations(admin, known)
    await admin.query('select pg_advisory_lock($1)', [preparing])
    await ensureRoles(admin, secret)
    const owner = await connect(urls.owner)
    try {
      await applyMigrations(owner, known)
    } finally {
      await owner.end()
    }
    await prepareQueue(urls.worker)
    return urls
  } finally {
    await admin.end()
  }
}

/** graphile-worker's own schema. Its own pool would end the process if PostgreSQL stopped just when it is closing. */
async function prepareQueue(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  const heard = () => {}
  pool.on('error', heard)
  pool.on('connect', (client) => client.on('error', heard))
  try {
    await runMigrations({ pgPool: pool, logger: quiet })
  } finally {
    await pool.end()
  }
}

/** A connected client; StartupProblem with a sentence when the address, account or database is wrong. */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return client
  } catch (error) {
    throw connectionProblem(error, url) ?? error
  }
}
