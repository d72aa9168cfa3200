import type { FastifyRequest } from 'fastify'
import { formLimits } from './form.ts'
import type { ExaminedFile } from './page.ts'

/** Most bytes of a file that anybody sends to be looked at. */
export const mostExamined = 25 * 1024 ** 2

/** Reads the first file of a form into memory and keeps it nowhere else; null when none was chosen. */
export async function readExamined(request: FastifyRequest, most: number): Promise<ExaminedFile | null> {
  if (!request.isMultipart()) return null
  let found: ExaminedFile | null = null
  const limits = { ...formLimits, fileSize: most + 1, files: 1 }
  for await (const part of request.parts({ limits })) {
    if (part.type !== 'file') continue
    const parts: Buffer[] = []
    for await (const piece of part.file) parts.push(piece)
    const bytes = Buffer.concat(parts)
    // A form without a file chosen still sends an empty one.
    if (part.filename && bytes.length > 0) found = { bytes: bytes.length > most ? null : bytes }
  }
  return found
}
