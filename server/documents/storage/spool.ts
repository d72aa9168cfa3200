import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Received } from './store.ts'

/** Where files arrive, on our own disk, until they have been examined: nothing unexamined reaches the store. */
export interface Spool {
  /** Reads everything, or stops at `maxBytes` and returns null with nothing left behind. */
  receive(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Received | null>
  discard(received: Pick<Received, 'path'>): Promise<void>
  /** Removes what a killed process was receiving, by now longer ago than any upload takes. */
  sweep(now: number): Promise<void>
}

/** Milliseconds after which nothing can still be arriving. */
const longestUpload = 24 * 60 * 60 * 1_000

export function openSpool(root: string): Spool {
  const incoming = join(root, '.incoming')
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
    discard: ({ path }) => rm(path, { force: true }),
    async sweep(now) {
      const names = await readdir(incoming).catch(() => [])
      for (const path of names.map((name) => join(incoming, name))) {
        const left = await stat(path).catch(() => null)
        if (left && left.mtimeMs < now - longestUpload) await rm(path, { force: true })
      }
    },
  }
}

/** A file that arrived in pieces, read once more for its checksum and made durable. */
export async function receivedInPieces(path: string): Promise<Received> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  const { size, sha256 } = await checksumOf(createReadStream(path, { highWaterMark: 1024 ** 2 }))
  return { path, size, sha256 }
}

/** SHA-256 and size of bytes as they pass. */
export async function checksumOf(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bytes) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, sha256: hash.digest('hex') }
}
