import type { FastifyRequest } from 'fastify'
import { type FileTaker, readForm } from './form.ts'
import type { PostedForm } from './page.ts'
import { Problem } from './problem.ts'

/** Most bytes of a file that anybody sends to be looked at. */
export const mostExamined = 25 * 1024 ** 2
/** Most bytes of such files in memory at once, whoever sent them. */
const usuallyTogether = 256 * 1024 ** 2

/**
 * A form whose one file is read into memory, kept nowhere else and let go when it has been looked at. Who comes while too
 * many lie there is sent away, so that no stranger fills the memory of those at work.
 */
export function openExamination(mostTogether = usuallyTogether) {
  let held = 0

  /** Does `work` with the form; a file larger than `most` bytes is told and not kept even so long. */
  return async function withExamined<T>(
    request: FastifyRequest,
    most: number,
    work: (form: PostedForm) => Promise<T>,
  ): Promise<T> {
    let own = 0
    const hold = (bytes: number) => {
      if (held + bytes > mostTogether) throw new Problem(429, 'TooMany', { retryAfter: 30 })
      held += bytes
      own += bytes
    }
    try {
      return await work(await readForm(request, examining(most, hold)))
    } finally {
      held -= own
    }
  }
}

export type WithExamined = ReturnType<typeof openExamination>

const examining = (most: number, hold: (bytes: number) => void): FileTaker => ({
  limits: { files: 1, fileSize: most + 1 },
  async take({ fieldname, file }) {
    const pieces: Buffer[] = []
    for await (const piece of file) {
      hold(piece.length)
      pieces.push(piece)
    }
    const bytes = Buffer.concat(pieces)
    if (bytes.length === 0) return {}
    return { examined: { [fieldname]: { bytes, whole: bytes.length <= most } } }
  },
})
