import type { FoundFile } from '#server/documents/contract.ts'
import { isMissing } from '#server/documents/index.ts'
import { sha256Of } from './attempts.ts'
import type { PublishedPapers, PublishedState, Signatures } from './contract.ts'

/** Larger than a paper that was set and signed ever is. */
const largest = 64 * 1024 ** 2

/** Reads a file that was published. */
export type ReadPublished = (tenant: string, fileId: string) => Promise<FoundFile | null>

/** Verifies published letters as they lie in the store now, and what somebody brings beside them. */
export function publishedChecks(
  { findPublished, verifyForAnyone }: Pick<Signatures, 'findPublished' | 'verifyForAnyone'>,
  read: ReadPublished,
): Pick<PublishedPapers, 'checkPublished' | 'compareWithPublished'> {
  async function stateOf(tenant: string, fileId: string, sha256: string): Promise<PublishedState> {
    const found = await read(tenant, fileId)
    if (found === null) return { kind: 'gone' }
    if (found.closed !== null) return { kind: 'closed' }
    if (found.file.size > largest) return { kind: 'gave-up' }
    const parts: Uint8Array[] = []
    try {
      for await (const part of found.read()) parts.push(part)
    } catch (error) {
      if (isMissing(error)) return { kind: 'gone' }
      throw error
    }
    const bytes = Buffer.concat(parts)
    if (sha256Of(bytes) !== sha256) return { kind: 'altered' }
    return verifyForAnyone(bytes, { tenant, sha256 })
  }

  return {
    async checkPublished(tenant, code) {
      const paper = await findPublished(tenant, code)
      if (paper === null) return null
      const { file, sha256 } = paper
      return { paper, state: file === null ? { kind: 'gone' } : await stateOf(tenant, file, sha256) }
    },

    async compareWithPublished(tenant, code, pdf) {
      const paper = await findPublished(tenant, code)
      if (paper === null) return null
      const { sha256 } = paper
      return { paper, same: sha256Of(pdf) === sha256, found: await verifyForAnyone(pdf, { tenant, sha256 }) }
    },
  }
}
