import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Client } from 'pg'
import { StartupProblem } from '../startup-problem.ts'

export interface Migration {
  readonly number: number
  /** File name without `.sql`. */
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const folder = new URL('../../../migrations/', import.meta.url)

/** The migrations this program has, in order: `migrations/NNNN-name.sql`, numbered from 0001 without a gap. */
export async function listMigrations(from: URL = folder): Promise<readonly Migration[]> {
  const files = (await readdir(from)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return Promise.all(
    files.map(async (file, index) => {
      if (Number(file.slice(0, 4)) !== index + 1)
        throw new Error(`migrations/${file}: expected number ${index + 1}`)
      const sql = await readFile(new URL(file, from), 'utf8')
      const checksum = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
      return { number: index + 1, name: file.slice(0, -4), sql, checksum }
    }),
  )
}

/**
 * The migrations still to be applied. Throws StartupProblem, having changed nothing, when the database is newer than
 * this program or in a state this program doesn't know.
 */
export async function pendingMigrations(
  client: Client,
  known: readonly Migration[],
): Promise<readonly Migration[]> {
  const exists = await client.query(
    "select to_regnamespace('laksana') is not null as schema, to_regclass('laksana.schema_migration') is not null as journal",
  )
  if (!exists.rows[0].schema) return known
  if (!exists.rows[0].journal) {
    throw new StartupProblem(
      'The database has a schema named laksana that this program did not make: use an empty database, or rename that schema.',
    )
  }
  const applied = await client.query(
    'select number, name, checksum from laksana.schema_migration order by number',
  )
  for (const [index, row] of applied.rows.entries()) {
    const mine = known[index]
    if (!mine) {
      throw new StartupProblem(
        `The database is newer than this program (it has migration ${row.name}, this program ends at ${known.at(-1)?.name ?? 'none'}): start a newer version of Laksana.`,
      )
    }
    if (row.number !== mine.number || row.checksum !== mine.checksum) {
      throw new StartupProblem(
        `The database is in a state this program does not know (its migration ${row.name} is not this program's ${mine.name}): start the version of Laksana that made it.`,
      )
    }
  }
  return known.slice(applied.rows.length)
}

/**
 * Applies what is pending, each migration in its own transaction together with its line in `laksana.schema_migration`.
 * `owner` is connected as laksana_owner; the caller keeps others away (see `prepareDatabase`).
 */
export async function applyMigrations(
  owner: Client,
  known: readonly Migration[],
): Promise<readonly Migration[]> {
  const pending = await pendingMigrations(owner, known)
  for (const migration of pending) {
    await owner.query('begin')
    try {
      if (migration.number === 1) await owner.query(journal)
      await owner.query(migration.sql)
      await owner.query('insert into laksana.schema_migration (number, name, checksum) values ($1, $2, $3)', [
        migration.number,
        migration.name,
        migration.checksum,
      ])
      await owner.query('commit')
    } catch (error) {
      await owner.query('rollback')
      throw new Error(`migration ${migration.name} failed and was rolled back`, { cause: error })
    }
  }
  return pending
}

const journal = `
  create schema laksana;
  create table laksana.schema_migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`
