import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileStore, isMissing } from './store.ts'

/** Files in a folder, on the same disk as the spool they arrive in. */
export function openFileFolder(root: string): FileStore {
  const place = (tenant: string, sha256: string) => join(root, tenant, sha256.slice(0, 2), sha256)
  return {
    async keep({ path, sha256 }, tenant) {
      const to = place(tenant, sha256)
      await mkdir(dirname(to), { recursive: true, mode: 0o700 })
      await rename(path, to)
      await syncFolder(dirname(to))
    },
    read: (tenant, sha256, range) =>
      createReadStream(place(tenant, sha256), range && { start: range.first, end: range.last }),
    async remove(tenant, sha256, keptBefore) {
      const path = place(tenant, sha256)
      const kept = await stat(path).catch((error) => {
        if (isMissing(error)) return null
        throw error
      })
      if (kept === null) return true
      if (kept.ctimeMs >= keptBefore) return false
      await rm(path, { force: true })
      await syncFolder(dirname(path))
      return true
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
