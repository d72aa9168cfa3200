import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { FileRef } from '#engine/case/state.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { TenantDatabase } from '#server/platform/index.ts'
import type { FileLimits, Stored, UploadProblem } from './contract.ts'
import { cleanFileName } from './file-name.ts'
import { bundleType } from './kinds.ts'
import { sniff } from './sniff.ts'
import type { FileStore, Received } from './storage/store.ts'

/** The one door by which files come in, however they were sent. */
export interface Intake {
  /** Examines what arrived and keeps it; a file that isn't taken is left where it is. */
  take(viewer: Viewer, received: Received, rawName: string): Promise<Stored>
  /** Keeps a file that was made here. */
  keep(viewer: Viewer, received: Received, rawName: string): Promise<FileRef>
  tooLarge(limit: number): UploadProblem
}

export interface IntakeOptions {
  readonly database: TenantDatabase
  readonly store: FileStore
  readonly limits: FileLimits
  readonly scans: boolean
  readonly now: () => string
  readonly onOutbox: () => void
}

export function openIntake({ database, store, limits, scans, now, onOutbox }: IntakeOptions): Intake {
  const tooLarge = (limit: number): UploadProblem => ({
    code: 'FileTooLarge',
    facts: { limitMegabytes: limit / 1024 ** 2 },
  })

  async function examine(received: Received, rawName: string) {
    if (received.size === 0) return { code: 'FileEmpty', facts: {} } satisfies UploadProblem
    const seen = await sniff(received.path, cleanFileName(rawName))
    if ('code' in seen) return seen
    const limit = seen.mediaType === bundleType ? Math.max(limits.bundle, limits.file) : limits.file
    return received.size > limit ? tooLarge(limit) : seen
  }

  async function record(
    { tenant, official }: Viewer,
    received: Received,
    seen: { readonly name: string; readonly mediaType: string },
    scan: 'held' | 'none',
  ): Promise<FileRef> {
    await store.keep(received, tenant.id)
    const file = { fileId: randomUUID(), ...seen, size: received.size, sha256: received.sha256 }
    await database.withTenant(tenant.id, async (queries) => {
      await queries
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
          scan,
        })
        .execute()
      if (scan === 'held')
        await sql`insert into laksana.outbox (tenant_id, kind, body)
          values (${tenant.id}, 'scan-file', ${JSON.stringify({ file: file.fileId })}::jsonb)`.execute(
          queries,
        )
    })
    if (scan === 'held') onOutbox()
    return file
  }

  return {
    tooLarge,

    async take(viewer, received, rawName) {
      const seen = await examine(received, rawName)
      if ('code' in seen) return { kind: 'refused', problem: seen }
      return { kind: 'stored', file: await record(viewer, received, seen, scans ? 'held' : 'none') }
    },

    async keep(viewer, received, rawName) {
      const seen = await sniff(received.path, cleanFileName(rawName))
      if ('code' in seen) throw new Error(`a file made here is none that is taken: ${seen.code}`)
      return record(viewer, received, seen, 'none')
    },
  }
}
