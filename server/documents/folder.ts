import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Bytes received into the folder but not yet kept under their checksum. */
export interface Received {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

/** A folder of files by tenant and checksum: the same bytes of one tenant lie there once. */
export interface FileFolder {
  /** Reads everything, or stops at `maxBytes` and returns null with nothing left behind. */
  receive(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Received | null>
  /** Durable when it returns: bytes and name are on disk. */
  keep(received: Received, tenant: string): Promise<void>
  discard(received: Received): Promise<void>
  read(tenant: string, sha256: string): AsyncIterable<Uint8Array>
  /** Removes what a killed process was receiving, by now longer ago than any upload takes. */
  sweep(now: number): Promise<void>
}

/** Milliseconds after which nothing can still be arriving. */
const longestUpload = 24 * 60 * 60 * 1_000

export function openFileFolder(root: string): FileFolder {
  const incoming = join(root, '.incoming')
  const place = (tenant: string, sha256: string) => join(root, tenant, sha256.slice(0, 2), sha256)
  return {
    async receive(bytes, maxBytes) {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const path = join(incoming, randomUUID())
      const file = await open(path, 'wx', 0o600)
      const hash = createHash('sha256')
      let size = 0
      let whole = false
      try {
        for await (const chunk of bytes) {
          size += chunk.length
          if (size > maxBytes) return null
          hash.update(chunk)
          await file.writeFile(chunk)
        }
        await file.sync()
        whole = true
        return { path, size, sha256: hash.digest('hex') }
      } finally {
        await file.close()
        if (!whole) await rm(path, { force: true })
      }
    },
    async keep({ path, sha256 }, tenant) {
      const to = place(tenant, sha256)
      await mkdir(dirname(to), { recursive: true, mode: 0o700 })
      await rename(path, to)
      await syncFolder(dirname(to))
    },
    discard: ({ path }) => rm(path, { force: true }),
    read: (tenant, sha256) => createReadStream(place(tenant, sha256)),
    async sweep(now) {
      const names = await readdir(incoming).catch(() => [])
      for (const path of names.map((name) => join(incoming, name))) {
        const left = await stat(path).catch(() => null)
        if (left && left.mtimeMs < now - longestUpload) await rm(path, { force: true })
      }
    },
  }
}

/** A rename is only durable once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
