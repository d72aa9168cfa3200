import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { useDatabase } from '#server/testing/postgres.ts'

const database = useDatabase()
const governments = ['katingan', 'cirebon'] as const

/** Every table with a tenant in it, as the catalogue has them today: a new one is covered by being there. */
async function listTenantTables(): Promise<readonly string[]> {
  const { rows } = await database.admin.query(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relkind in ('r', 'p') and c.relnamespace = 'laksana'::regnamespace order by 1`)
  return rows.map((row) => row.name)
}

/** Columns that may be empty in some rows and not in one that has nothing else. */
const alsoNeeded: Readonly<Record<string, readonly string[]>> = {
  webhook: ['disabled_because', 'disabled_at'],
  webhook_delivery: ['next_at'],
  letter_numbering: ['template'],
  letter_register: ['running'],
  paper_content: ['content'],
}

/** One row a government in every tenant table: each column gets the simplest value its type and checks allow. */
async function seed(tables: readonly string[]): Promise<void> {
  const client = await database.admin.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const table of tables) {
      const columns = await client.query(
        `select attname as name, format_type(atttypid, null) as type,
           (select (regexp_match(pg_get_constraintdef(k.oid), $$'([A-Za-z-]+)'::text$$))[1] from pg_constraint k
            where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]
              and pg_get_constraintdef(k.oid) not like '%~%') as choice
         from pg_attribute a
         where attrelid = ('laksana.' || $1)::regclass and attnum > 0 and not attisdropped
           and (attnotnull or attname = any($2)) and attidentity = '' and attgenerated = ''`,
        [table, ['tenant_id', ...(alsoNeeded[table] ?? [])]],
      )
      const names = columns.rows.map((column) => client.escapeIdentifier(column.name))
      for (const tenant of governments) {
        const values = columns.rows.map((column) => (column.name === 'tenant_id' ? tenant : simplest(column)))
        const places = values.map((_, index) => `$${index + 1}`)
        await client.query(`insert into laksana.${table} (${names}) values (${places})`, values)
      }
    }
  } finally {
    await client.query('reset session_replication_role')
    client.release()
  }
}

function simplest({ name, type, choice }: { name: string; type: string; choice: string | null }): unknown {
  if (name.endsWith('sha256')) return 'a'.repeat(64)
  if (name === 'serial') return 'a1'
  if (name === 'code') return '0'.repeat(16)
  const values: Record<string, unknown> = {
    text: choice ?? 'sesuatu',
    'text[]': [],
    integer: 1,
    bigint: 1,
    real: 1,
    boolean: false,
    json: '[]',
    jsonb: '{}',
    bytea: Buffer.from('x'),
    date: '2026-01-05',
    'timestamp with time zone': '2026-01-05T00:00:00Z',
    tsvector: '',
  }
  if (!(type in values)) throw new Error(`say what a simple value of type ${type} is`)
  return values[type]
}

async function asApp<T>(tenant: string | null, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database.pools.app.connect()
  try {
    await client.query('begin')
    if (tenant !== null) await client.query(`select set_config('laksana.tenant', $1, true)`, [tenant])
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const denied = (error: { code?: string }) => error.code === '42501'

/** Rows touched, or 'denied' when the role may not do this to the table at all. */
async function touched(client: pg.PoolClient, sql: string): Promise<number | 'denied'> {
  await client.query('savepoint before')
  try {
    return (await client.query(sql)).rowCount ?? 0
  } catch (error) {
    if (!denied(error as { code?: string })) throw error
    await client.query('rollback to before')
    return 'denied'
  }
}

test('raw SQL of one government sees and changes nothing of another, in every tenant table', async (t) => {
  const tables = await listTenantTables()
  assert.ok(tables.length >= 15, `only ${tables.length} tenant tables found`)
  await seed(tables)
  for (const table of tables) {
    await t.test(table, async () => {
      await asApp('katingan', async (client) => {
        const seen = await client.query(`select tenant_id from laksana.${table}`)
        assert.deepEqual(seen.rows, [{ tenant_id: 'katingan' }])
        const foreign = `tenant_id <> 'katingan'`
        for (const attempt of [
          `update laksana.${table} set tenant_id = tenant_id where ${foreign}`,
          `delete from laksana.${table} where ${foreign}`,
        ]) {
          assert.ok([0, 'denied'].includes(await touched(client, attempt)), attempt)
        }
        assert.equal(
          await touched(client, `update laksana.${table} set tenant_id = 'cirebon'`),
          'denied',
          'gave a row away',
        )
        assert.equal(await touched(client, `truncate laksana.${table}`), 'denied')
      })
      await asApp('katingan', async (client) => {
        const { rows } = await database.admin.query(
          `select to_jsonb(x) as row from laksana.${table} x where tenant_id = 'cirebon'`,
        )
        const generated = await database.admin.query(
          `select attname from pg_attribute where attrelid = 'laksana.${table}'::regclass and attnum > 0 and (attgenerated <> '' or attidentity <> '')`,
        )
        const omitted = new Set(generated.rows.map((row) => row.attname))
        const columns = Object.keys(rows[0].row).filter((column) => !omitted.has(column))
        const copy = `insert into laksana.${table} (${columns}) select ${columns} from jsonb_populate_record(null::laksana.${table}, $1)`
        await assert.rejects(client.query(copy, [rows[0].row]), denied, 'wrote into another government')
      })
      await asApp(null, async (client) => {
        assert.equal(
          (await client.query(`select from laksana.${table}`)).rowCount,
          0,
          'visible without a tenant',
        )
      })
      const security = await database.admin.query(
        `select relrowsecurity and relforcerowsecurity as forced from pg_class where oid = 'laksana.${table}'::regclass`,
      )
      assert.equal(security.rows[0].forced, true)
    })
  }
  for (const table of tables) {
    const { rows } = await database.admin.query(`select tenant_id from laksana.${table} order by 1`)
    assert.deepEqual(
      rows.map((row) => row.tenant_id),
      [...governments].sort(),
      `${table} was changed`,
    )
  }
})

test('every key and reference of a tenant table begins with the tenant', async () => {
  const { rows } = await database.admin.query(`
    select i.indrelid::regclass::text || ': ' || i.indexrelid::regclass as name
    from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relnamespace = 'laksana'::regnamespace and (i.indisunique or i.indisprimary) and i.indkey[0] <> a.attnum
    union all
    select k.conrelid::regclass || ': ' || k.conname from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'tenant_id'
    where k.contype = 'f' and k.connamespace = 'laksana'::regnamespace and k.conkey[1] <> a.attnum`)
  assert.deepEqual(rows, [])
})

test('the application can neither change the event log nor leave its role', async () => {
  await asApp('katingan', async (client) => {
    for (const attempt of [
      'update laksana.event_log set act = act',
      'delete from laksana.event_log',
      'truncate laksana.event_log',
      'alter table laksana.event_log disable trigger append_only',
      'alter table laksana.event_log disable row level security',
      'set role laksana_owner',
      'select * from auth."user"',
      'select * from graphile_worker._private_jobs',
      'update laksana.outbox set kind = kind',
    ]) {
      assert.equal(await touched(client, attempt), 'denied', attempt)
    }
  })
})

test('not even the owner changes an act that happened', async () => {
  const owner = new pg.Client({ connectionString: database.urls.owner })
  await owner.connect()
  try {
    await owner.query(`select set_config('laksana.tenant', 'katingan', false)`)
    for (const attempt of [
      'update laksana.event_log set act = act',
      'delete from laksana.event_log',
      'truncate laksana.event_log',
    ]) {
      await assert.rejects(owner.query(attempt), /append-only/)
    }
  } finally {
    await owner.end()
  }
})

test('no role of ours may bypass row-level security', async () => {
  const { rows } = await database.admin.query(
    `select rolname from pg_roles where rolname like 'laksana\\_%' and rolname <> 'laksana_admin' and (rolsuper or rolbypassrls or rolcreaterole)`,
  )
  assert.deepEqual(rows, [])
})

test('functions that run as the owner keep to the current government', async () => {
  await database.admin.query(
    `update laksana.case_file set search = to_tsvector('simple', 'aplikasi perizinan')`,
  )
  await asApp('katingan', async (client) => {
    const found = await client.query(`select tenant_id from laksana.list_cases(words => 'perizin')`)
    assert.deepEqual(found.rows, [{ tenant_id: 'katingan' }])
    assert.equal((await client.query(`select laksana.count_cases() as n`)).rows[0].n, 1)
  })
  await asApp('katingan', async (client) => {
    const book = `'sesuatu', 1, null, null, null, null, null`
    const found = await client.query(`select tenant_id from laksana.list_letters(${book}, 'newest', 9, 0)`)
    assert.deepEqual(found.rows, [{ tenant_id: 'katingan' }])
    assert.equal((await client.query(`select laksana.count_letters(${book}, 9) as n`)).rows[0].n, 1)
  })
  await asApp(null, async (client) => {
    assert.equal((await client.query('select from laksana.list_cases()')).rowCount, 0)
    const letters = `laksana.list_letters('sesuatu', 1, null, null, null, null, null, 'newest', 9, 0)`
    assert.equal((await client.query(`select from ${letters}`)).rowCount, 0)
    // Whose authority it is stands in every certificate; nothing else of it is told.
    const whose = await client.query(`select * from laksana.tenants_of_authorities(array['a1', 'b2'])`)
    assert.deepEqual(
      whose.rows,
      [...governments].sort().map((tenants_of_authorities) => ({ tenants_of_authorities })),
    )
    const open = await client.query('select * from laksana.public_tenants()')
    assert.deepEqual(
      open.fields.map((field) => field.name),
      ['tenant_id', 'name', 'short_name', 'office_name', 'zone', 'reference_prefix', 'demo'],
    )
  })
})

test('sign-in reaches its own tables only', async () => {
  const client = await database.pools.auth.connect()
  try {
    assert.equal((await client.query('select from "user"')).rowCount, 0)
    await assert.rejects(client.query('select from laksana.official'), denied)
  } finally {
    client.release()
  }
})
