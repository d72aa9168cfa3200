import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { useDatabase } from '#server/testing/postgres.ts'
import { applyMigrations, listMigrations } from './migrations.ts'
import { ensureRoles } from './roles.ts'
import { roleUrls } from './urls.ts'

const database = useDatabase()

/** A database as it was before a migration, to which `migrate` brings it; gone afterwards. */
async function beforeMigration(
  number: number,
  work: (admin: pg.Client, migrate: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const known = await listMigrations()
  const url = new URL(database.admin.options.connectionString!)
  const secret = decodeURIComponent(url.password)
  const name = `${url.pathname.slice(1)}_before_${number}`
  await database.admin.query(`create database ${name}`)
  url.pathname = `/${name}`
  const admin = new pg.Client({ connectionString: url.href })
  const owner = new pg.Client({ connectionString: roleUrls(url.href, secret).owner })
  try {
    await admin.connect()
    await ensureRoles(admin, secret)
    await owner.connect()
    await applyMigrations(owner, known.slice(0, number - 1))
    await work(admin, async () => {
      await applyMigrations(owner, known.slice(0, number))
    })
  } finally {
    await Promise.all([admin.end(), owner.end()])
    await database.admin.query(`drop database ${name} with (force)`)
  }
}

test('addresses for messages: a confirmed one stays, another waits with its code, one taken away is gone', async () => {
  await beforeMigration(33, async (admin, migrate) => {
    await admin.query(`
      insert into laksana.tenant (tenant_id, name, short_name, office_name, zone, reference_prefix) values
        ('satu', 'Satu', 'Satu', 'Dinas', 'Asia/Jakarta', 'SATU'), ('dua', 'Dua', 'Dua', 'Dinas', 'Asia/Jakarta', 'DUA');
      insert into laksana.official (tenant_id, official_id, name) values
        ('satu', 'pasti', 'a'), ('satu', 'menunggu', 'b'), ('dua', 'menunggu', 'c'), ('dua', 'hapus', 'd');
      insert into laksana.messenger_recipient
        (tenant_id, official_id, sealed_address, confirmed_at, code_hash, code_until, codes) values
        ('satu', 'pasti', '\\x01', now(), null, null, 1), ('satu', 'menunggu', '\\x02', null, 'h', now(), 2),
        ('dua', 'menunggu', '\\x03', null, null, null, 3), ('dua', 'hapus', null, null, null, null, 4)`)
    await migrate()
    const { rows } = await admin.query(`
      select official_id, encode(sealed_address, 'hex') as holds, encode(waiting_address, 'hex') as waits,
        confirmed_at is not null as confirmed, code_hash as code
      from laksana.messenger_recipient order by codes`)
    assert.deepEqual(
      rows.map(({ official_id, holds, waits, confirmed, code }) => [
        ...[official_id, holds, waits, confirmed, code],
      ]),
      [
        ['pasti', '01', null, true, null],
        ['menunggu', null, '02', false, 'h'],
        ['menunggu', null, '03', false, null],
        ['hapus', null, null, false, null],
      ],
    )
  })
})
