import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import pg from 'pg'
import { useDatabase } from '#server/testing/postgres.ts'
import { dumpSchema } from './schema-dump.ts'

const database = useDatabase()

test('migrations/schema.sql is the schema that the migrations make', async () => {
  const kept = await readFile(new URL('../migrations/schema.sql', import.meta.url), 'utf8')
  const owner = new pg.Client({ connectionString: database.urls.owner })
  await owner.connect()
  try {
    assert.equal(await dumpSchema(owner), kept, 'run: node tools/schema-dump.ts')
    await owner.query('alter table laksana.unit add column colour text')
    assert.notEqual(await dumpSchema(owner), kept, 'a new column does not show in the dump')
  } finally {
    await owner.end()
  }
})
