import { createHash } from 'node:crypto'
import type { FileRef } from '#engine/case/state.ts'

/** What went into the package under one path. */
export interface Packed {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

/** Passes bytes on and tells what passed. Throws where it isn't what `expected` says. */
export async function* checked(
  path: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  expected: Pick<FileRef, 'size' | 'sha256'> | null,
  tell: (packed: Packed) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bytes) {
    hash.update(chunk)
    size += chunk.length
    yield chunk
  }
  const sha256 = hash.digest('hex')
  if (expected !== null && (expected.sha256 !== sha256 || expected.size !== size))
    throw new Error(
      `${path} is not what was stored: ${size} bytes with SHA-256 ${sha256}, ` +
        `${expected.size} bytes with ${expected.sha256} were expected`,
    )
  tell({ path, size, sha256 })
}
