import type { FastifyRequest } from 'fastify'
import type { FileRef } from '#engine/case/state.ts'
import type { Viewer } from '#server/directory/contract.ts'
import type { Documents, UploadProblem } from '#server/documents/contract.ts'
import type { PostedForm } from './page.ts'
import { Problem } from './problem.ts'

/** Most fields a form may have, and most bytes in one of them: four times the longest text the API takes. */
export const formLimits = { fields: 2000, fieldSize: 32_000, files: 20 } as const
/** Most characters in all fields together: what a form keeps is read and written whole with every act. */
const mostText = 400_000

type Fields = readonly (readonly [string, string])[]

/** A form as a page reads it. Line ends arrive as CRLF from browsers and are kept as LF. */
export function postedForm(
  fields: Fields,
  files: Readonly<Record<string, FileRef>> = {},
  fileProblems: Readonly<Record<string, UploadProblem>> = {},
  inHand: Readonly<Record<string, Uint8Array>> = {},
): PostedForm {
  const values = Map.groupBy(fields, ([name]) => cleanText(name))
  const all = (name: string) => (values.get(name) ?? []).map(([, value]) => cleanText(value))
  return {
    text: (name) => all(name)[0] ?? '',
    all,
    has: (name) => values.has(name),
    under: (prefix) =>
      Object.fromEntries(
        [...values.keys()].flatMap((name) =>
          name.startsWith(prefix) ? [[name.slice(prefix.length), all(name)[0] ?? '']] : [],
        ),
      ),
    files,
    fileProblems,
    inHand,
  }
}

/** NUL and half of a surrogate pair cannot be stored as text. */
export function cleanText(value: string): string {
  return value.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\0', '').trim()
}

export const emptyForm = postedForm([])

/** A form without files, as the routes read that aren't pages. */
export function plainForm(request: FastifyRequest): PostedForm {
  return postedForm(request.body instanceof URLSearchParams ? [...request.body] : [])
}

/** Reads what was posted. Files go straight to the store as they arrive; only someone signed in may send any. */
export async function readForm(
  request: FastifyRequest,
  documents: Documents,
  viewer: Viewer | null,
  mostInHand?: number,
): Promise<PostedForm> {
  if (request.body instanceof URLSearchParams) return postedForm(bounded([...request.body]))
  if (!request.isMultipart()) return emptyForm
  const fields: [string, string][] = []
  let room = mostText
  const files: Record<string, FileRef> = {}
  const fileProblems: Record<string, UploadProblem> = {}
  const inHand: Record<string, Uint8Array> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      // Cut-off text is refused, not kept: nobody would notice what is missing.
      if (part.valueTruncated || part.fieldnameTruncated) throw new Problem(413, 'TooLarge')
      fields.push([part.fieldname, String(part.value)])
      room -= part.fieldname.length + String(part.value).length
      if (room < 0) throw new Problem(413, 'TooLarge')
      continue
    }
    if (viewer === null) throw new Problem(401, 'NotSignedIn')
    if (part.filename === '' || part.filename === undefined) {
      part.file.resume()
      continue
    }
    if (mostInHand !== undefined) {
      inHand[part.fieldname] = await upTo(mostInHand + 1, part.file)
      continue
    }
    const answer = await documents.store(viewer, part.filename, part.file, caseOf(request))
    // A store that has seen enough stops reading; the rest must still flow for the next part to come.
    part.file.resume()
    if (answer.kind === 'stored') files[part.fieldname] = answer.file
    else fileProblems[part.fieldname] = answer.problem
  }
  return postedForm(fields, files, fileProblems, inHand)
}

/** The first bytes of a stream; the rest flows by. */
async function upTo(most: number, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let room = most
  for await (const piece of stream) {
    if (room > 0) pieces.push(piece.subarray(0, room))
    room -= piece.length
  }
  return Buffer.concat(pieces)
}

/** The case whose page the form stands on. */
function caseOf({ params }: FastifyRequest): string | undefined {
  return (params as { readonly case?: string }).case
}

/** The fields of a form sent without files, held to the same limits. */
function bounded(fields: Fields): Fields {
  const lengths = fields.map(([name, value]) => name.length + value.length)
  const sum = lengths.reduce((all, each) => all + each, 0)
  if (sum <= mostText && lengths.every((length) => length <= formLimits.fieldSize)) return fields
  throw new Problem(413, 'TooLarge')
}
