import { sql } from 'kysely'
import type { TenantDatabase } from '#server/platform/index.ts'
import { checksumOf } from '../storage/spool.ts'
import { type FileStore, isMissing } from '../storage/store.ts'
import { tellAdministrators } from '../tell.ts'

export interface FileDefect {
  readonly file: string
  readonly kind: 'missing' | 'changed'
}

export interface FileCheck {
  /** Rows of `stored_file`; several may share their bytes, which are read once. */
  readonly files: number
  readonly bytes: number
  readonly defects: readonly FileDefect[]
}

/** Checksums asked of the database at once. */
const batch = 200

/**
 * Reads every stored file of a government against its checksum, keeps what was found in `file_check` and tells the
 * administrators of missing and changed ones. Throws, keeping nothing, when `signal` aborts or the store is away.
 */
export async function verifyFiles(
  database: TenantDatabase,
  store: FileStore,
  tenant: string,
  now: () => string,
  signal: AbortSignal,
): Promise<FileCheck> {
  const beganAt = now()
  const check = { files: 0, bytes: 0, defects: [] as FileDefect[] }
  for (let after: string | undefined = ''; after !== undefined; ) {
    const kept = await listKeptAfter(database, tenant, after)
    for (const { sha256, size, files } of kept) {
      signal.throwIfAborted()
      const kind = await defectOf(store.read(tenant, sha256), sha256)
      check.files += files.length
      check.bytes += size
      if (kind) check.defects.push(...files.map((file) => ({ file, kind })))
    }
    after = kept.length < batch ? undefined : kept.at(-1)?.sha256
  }
  await database.withTenant(tenant, async (queries) => {
    const defects = JSON.stringify(check.defects)
    await queries
      .insertInto('file_check')
      .values({ tenant_id: tenant, began_at: beganAt, ended_at: now(), ...check, defects })
      .execute()
    if (check.defects.length === 0) return
    const facts = { count: String(check.defects.length) }
    await tellAdministrators(queries, tenant, {
      id: `files ${beganAt}`,
      kind: 'files-damaged',
      facts,
      at: now(),
    })
  })
  return check
}

async function defectOf(
  bytes: AsyncIterable<Uint8Array>,
  sha256: string,
): Promise<FileDefect['kind'] | null> {
  try {
    return (await checksumOf(bytes)).sha256 === sha256 ? null : 'changed'
  } catch (error) {
    if (isMissing(error)) return 'missing'
    throw error
  }
}

/** By checksum, so that bytes shared by many files are read once. */
async function listKeptAfter(database: TenantDatabase, tenant: string, after: string) {
  return database.withTenant(tenant, async (queries) => {
    const { rows } = await sql<{ sha256: string; size: number; files: readonly string[] }>`
      select sha256, max(size) as size, array_agg(file_id order by file_id) as files from laksana.stored_file
      where tenant_id = ${tenant} and sha256 > ${after} group by sha256 order by sha256 limit ${batch}`.execute(
      queries,
    )
    return rows
  })
}
