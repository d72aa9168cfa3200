import type { FastifyRequest } from 'fastify'
import { formLimits } from './form.ts'
import type { ExaminedFile } from './page.ts'
import { Problem } from './problem.ts'

/** Most bytes of a file that anybody sends to be looked at. */
export const mostExamined = 25 * 1024 ** 2
/** Most bytes of such files in memory at once, whoever sent them. */
const usuallyTogether = 256 * 1024 ** 2

/**
 * Files of strangers, read into memory, kept nowhere else and let go when they have been looked at. Who comes while too
 * many lie there is sent away, so that nobody fills the memory of those at work.
 */
export function openExamination(mostTogether = usuallyTogether) {
  let held = 0

  /** Does `work` with the first file of the form, or with null when none was chosen. */
  return async function withExamined<T>(
    request: FastifyRequest,
    most: number,
    work: (file: ExaminedFile | null) => Promise<T>,
  ): Promise<T> {
    let own = 0
    const hold = (bytes: number) => {
      if (held + bytes > mostTogether) throw new Problem(429, 'TooMany', { retryAfter: 30 })
      held += bytes
      own += bytes
    }
    try {
      return await work(await read(request, most, hold))
    } finally {
      held -= own
    }
  }
}

async function read(
  request: FastifyRequest,
  most: number,
  hold: (bytes: number) => void,
): Promise<ExaminedFile | null> {
  if (!request.isMultipart()) return null
  let found: ExaminedFile | null = null
  const limits = { ...formLimits, fileSize: most + 1, files: 1 }
  for await (const part of request.parts({ limits })) {
    if (part.type !== 'file') continue
    const pieces: Buffer[] = []
    for await (const piece of part.file) {
      hold(piece.length)
      pieces.push(piece)
    }
    const bytes = Buffer.concat(pieces)
    // A form without a file chosen still sends an empty one.
    if (part.filename && bytes.length > 0) found = { bytes: bytes.length > most ? null : bytes }
  }
  return found
}
