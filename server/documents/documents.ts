import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import type { FileRef } from '#engine/case/state.ts'
import { openTenantDatabase } from '#server/platform/index.ts'
import type { Documents, UploadProblem } from './contract.ts'
import { cleanFileName } from './file-name.ts'
import { openFileFolder, type Received } from './folder.ts'
import { mayOpen } from './may-open.ts'
import { sniff } from './sniff.ts'

export interface DocumentsOptions {
  /** Connected as laksana_app. */
  readonly pool: pg.Pool
  readonly folder: string
  readonly maxBytes: number
  readonly now: () => string
}

/** Files in a folder by checksum, known by rows of `stored_file`. */
export function createDocuments({ pool, folder, maxBytes, now }: DocumentsOptions): Documents {
  const database = openTenantDatabase(pool)
  const files = openFileFolder(folder)
  // What can't be removed now is removed at a later start.
  files.sweep(Date.now()).catch(() => {})

  async function examine(received: Received, rawName: string) {
    if (received.size === 0) return { code: 'FileEmpty', facts: {} } satisfies UploadProblem
    return sniff(received.path, cleanFileName(rawName))
  }

  return {
    async store({ tenant, official }, rawName, bytes) {
      const received = await files.receive(bytes, maxBytes)
      if (received === null)
        return {
          kind: 'refused',
          problem: { code: 'FileTooLarge', facts: { limitMegabytes: maxBytes / 1024 ** 2 } },
        }
      try {
        const seen = await examine(received, rawName)
        if ('code' in seen) return { kind: 'refused', problem: seen }
        await files.keep(received, tenant.id)
        const file = { fileId: randomUUID(), ...seen, size: received.size, sha256: received.sha256 }
        await database.withTenant(tenant.id, (queries) =>
          queries
            .insertInto('stored_file')
            .values({
              tenant_id: tenant.id,
              file_id: file.fileId,
              name: file.name,
              media_type: file.mediaType,
              size: file.size,
              sha256: file.sha256,
              uploaded_by: official.id,
              uploaded_at: now(),
            })
            .execute(),
        )
        return { kind: 'stored', file }
      } finally {
        await files.discard(received)
      }
    },

    async open(viewer, fileId) {
      const row = await database.withTenant(viewer.tenant.id, (queries) =>
        queries
          .selectFrom('stored_file as f')
          .select(columns)
          .where('f.tenant_id', '=', viewer.tenant.id)
          .where('f.file_id', '=', fileId)
          .where(mayOpen(viewer))
          .executeTakeFirst(),
      )
      return row ? { file: row, bytes: files.read(viewer.tenant.id, row.sha256) } : null
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
              .execute(),
          ),
  }
}

const columns = ['f.file_id as fileId', 'f.name', 'f.media_type as mediaType', 'f.size', 'f.sha256'] as const
