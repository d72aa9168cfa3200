import { after, before } from 'node:test'
import pg from 'pg'
import { openPools, type Pools } from '#server/platform/database/pools.ts'
import { openTenantDatabase, type TenantDatabase } from '#server/platform/database/tenant.ts'
import { type DatabaseUrls, roleUrls } from '#server/platform/database/urls.ts'
import { meetPostgres, templateName } from './postgres-meeting.ts'

/** A database of a test file's own: migrated, empty, gone when the file is done. */
export interface TestDatabase {
  readonly urls: DatabaseUrls
  readonly pools: Pools
  readonly tenants: TenantDatabase
  /** A connection of the administrator, whom no policy holds: for arranging and for looking behind the curtain. */
  readonly admin: pg.Pool
  close(): Promise<void>
}

let made = 0

/** Copies the template into a new database. Use `useDatabase` in test files. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const meeting = await meetPostgres()
  const name = `test_${process.pid}_${++made}`
  await asAdministrator(meeting.adminUrl, `create database ${name} template ${templateName}`)
  const adminUrl = meeting.adminUrl.replace(/\/postgres$/, `/${name}`)
  const urls = roleUrls(adminUrl, meeting.secret)
  const pools = openPools(urls)
  const admin = new pg.Pool({ connectionString: adminUrl, max: 4 })
  admin.on('error', () => {})
  return {
    urls,
    pools,
    admin,
    tenants: openTenantDatabase(pools.app),
    async close() {
      await Promise.all([pools.end(), admin.end()])
      await asAdministrator(meeting.adminUrl, `drop database ${name} with (force)`)
    },
  }
}

/**
 * A database for all tests of the file: `const database = useDatabase()`. Its parts exist once the tests run, not while
 * the file is being read.
 */
export function useDatabase(): Omit<TestDatabase, 'close'> {
  let opened: TestDatabase | null = null
  const here = (): TestDatabase => {
    if (opened === null) throw new Error('the database of a test file is there once its tests run')
    return opened
  }
  before(async () => {
    opened = await openTestDatabase()
  })
  after(() => opened?.close())
  return {
    get urls() {
      return here().urls
    },
    get pools() {
      return here().pools
    },
    get tenants() {
      return here().tenants
    },
    get admin() {
      return here().admin
    },
  }
}

async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
