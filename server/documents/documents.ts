import { sql } from 'kysely'
import type pg from 'pg'
import type { FileRef } from '#engine/case/state.ts'
import { openTenantDatabase } from '#server/platform/index.ts'
import type { Documents, FileLimits } from './contract.ts'
import { openIntake } from './intake.ts'
import { mayOpen } from './may-open.ts'
import { openResumable } from './resumable/index.ts'
import { openSpool } from './storage/spool.ts'
import type { FileStore } from './storage/store.ts'

export interface DocumentsOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  /** On our own disk: where files arrive, whatever store they go to. */
  readonly folder: string
  readonly store: FileStore
  readonly limits: FileLimits
  /** A virus scanner is set: new files are held until the worker has had them looked through. */
  readonly scans: boolean
  readonly now: () => string
  /** Called after a commit that left something to deliver. */
  readonly onOutbox: () => void
}

/** Files in a store by checksum, known by rows of `stored_file`. */
export function createDocuments(options: DocumentsOptions): Documents {
  const { pool, folder, store, limits } = options
  const database = openTenantDatabase(pool)
  const spool = openSpool(folder)
  const intake = openIntake({ ...options, database })
  // What can't be removed now is removed at a later start.
  spool.sweep(Date.now()).catch(() => {})

  return {
    async store(viewer, rawName, bytes) {
      const received = await spool.receive(bytes, limits.file)
      if (received === null) return { kind: 'refused', problem: intake.tooLarge(limits.file) }
      try {
        return await intake.take(viewer, received, rawName)
      } finally {
        await spool.discard(received)
      }
    },

    async keep(viewer, name, bytes) {
      const received = await spool.receive(whole(bytes), Number.MAX_SAFE_INTEGER)
      try {
        return await intake.keep(viewer, received!, name)
      } finally {
        await spool.discard(received!)
      }
    },

    async open(viewer, fileId) {
      const row = await database.withTenant(viewer.tenant.id, (queries) =>
        queries
          .selectFrom('stored_file as f')
          .select([...columns, 'f.scan', 'f.uploaded_by as by'])
          .where('f.tenant_id', '=', viewer.tenant.id)
          .where('f.file_id', '=', fileId)
          .where(mayOpen(viewer))
          .executeTakeFirst(),
      )
      if (!row) return null
      const { scan, by, ...file } = row
      if (scan === 'infected' || (scan === 'held' && by !== viewer.official.id)) return { file, closed: scan }
      return { file, closed: null, read: (range) => store.read(viewer.tenant.id, file.sha256, range) }
    },

    refs: ({ tenant, official }, fileIds): Promise<readonly FileRef[]> =>
      fileIds.length === 0
        ? Promise.resolve([])
        : database.withTenant(tenant.id, (queries) =>
            queries
              .selectFrom('stored_file as f')
              .select(columns)
              .where('f.tenant_id', '=', tenant.id)
              .where('f.file_id', '=', sql<string>`any(${fileIds})`)
              .where('f.uploaded_by', '=', official.id)
              .where('f.scan', '<>', 'infected')
              .execute(),
          ),

    resumable: openResumable({ folder, limits, intake }),
  }
}

async function* whole(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

const columns = ['f.file_id as fileId', 'f.name', 'f.media_type as mediaType', 'f.size', 'f.sha256'] as const
