import { createHash, randomUUID } from 'node:crypto'
import type { Viewer } from '#server/directory/contract.ts'

/**
 * Whose an upload is stands in its own id, so that nobody has to be asked: the checksum of the government and the
 * official, then a random part that no one guesses.
 */
export function markOf({ tenant, official }: Viewer): string {
  return createHash('sha256').update(`${tenant.id}/${official.id}`).digest('hex').slice(0, 32)
}

export function newUploadId(viewer: Viewer): string {
  return `${markOf(viewer)}-${randomUUID()}`
}

export function isUploadOf(viewer: Viewer, uploadId: string): boolean {
  return /^[0-9a-f]{32}-[0-9a-f-]{36}$/.test(uploadId) && uploadId.startsWith(`${markOf(viewer)}-`)
}
