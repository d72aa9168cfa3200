import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import pg from 'pg'
import { useDatabase } from '#server/testing/postgres.ts'
import { StartupProblem } from '../startup-problem.ts'
import { applyMigrations, listMigrations, pendingMigrations } from './migrations.ts'
import { prepareDatabase } from './prepare.ts'

const database = useDatabase()

async function withOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: database.urls.owner })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

test('a migrated database has nothing pending, and its journal names every migration', async () => {
  const known = await listMigrations()
  await withOwner(async (owner) => {
    assert.deepEqual(await applyMigrations(owner, known), [])
    const { rows } = await owner.query('select name, checksum from laksana.schema_migration order by number')
    assert.deepEqual(
      rows,
      known.map(({ name, checksum }) => ({ name, checksum })),
    )
  })
})

test('a newer database, and one this program does not know, are left alone with a sentence', async () => {
  const known = await listMigrations()
  const changed = known.with(1, { ...known[1]!, checksum: 'another' })
  await withOwner(async (owner) => {
    await assert.rejects(pendingMigrations(owner, known.slice(0, -1)), (problem: Error) => {
      assert.ok(problem instanceof StartupProblem)
      assert.match(problem.message, /newer than this program/)
      return true
    })
    await assert.rejects(pendingMigrations(owner, changed), /a state this program does not know/)
  })
})

test('a migration that fails leaves neither itself nor a line in the journal', async () => {
  const known = await listMigrations()
  const broken = {
    number: known.length + 1,
    name: '9999-broken',
    checksum: 'x',
    sql: 'create table laksana.half (); select 1/0',
  }
  await withOwner(async (owner) => {
    await assert.rejects(applyMigrations(owner, [...known, broken]), /9999-broken failed and was rolled back/)
    const left = await owner.query(
      `select to_regclass('laksana.half') as half, (select count(*)::int from laksana.schema_migration) as lines`,
    )
    assert.deepEqual(left.rows, [{ half: null, lines: known.length }])
  })
})

test('two programs that start at once prepare the database once', async () => {
  const { rows } = await database.admin.query('select current_database() as name')
  const fresh = `${rows[0].name}_fresh`
  await database.admin.query(`create database ${fresh}`)
  try {
    const url = new URL(database.admin.options.connectionString!)
    const secret = decodeURIComponent(url.password)
    url.pathname = `/${fresh}`
    await Promise.all([1, 2, 3].map(() => prepareDatabase(url.href, secret)))
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    const lines = await client.query('select count(*)::int as n from laksana.schema_migration')
    await client.end()
    assert.equal(lines.rows[0].n, (await listMigrations()).length)
  } finally {
    await database.admin.query(`drop database ${fresh} with (force)`)
  }
})

test('a gap in the numbers of migrations is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'laksana-migrations-'))
  try {
    await writeFile(join(folder, '0001-a.sql'), 'select 1')
    await writeFile(join(folder, '0003-b.sql'), 'select 1')
    await assert.rejects(listMigrations(pathToFileURL(`${folder}/`)), /0003-b.sql: expected number 2/)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('better-auth finds its tables as it expects them', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations({
    database: database.pools.auth,
    secret: 'only for looking at the tables here',
    rateLimit: { storage: 'database' },
    user: {
      additionalFields: {
        tenantId: { type: 'string', fieldName: 'tenant_id' },
        officialId: { type: 'string', fieldName: 'official_id' },
      },
    },
  } satisfies Parameters<typeof betterAuth>[0])
  assert.deepEqual({ toBeCreated, toBeAdded }, { toBeCreated: [], toBeAdded: [] })
})
