import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Documents } from '#server/documents/contract.ts'
import type { PostedForm } from './page.ts'
import { Problem } from './problem.ts'

/** Most fields a form may have, and most bytes in one of them: four times the longest text the API takes. */
export const formLimits = { fields: 2000, fieldSize: 32_000, files: 20 } as const
/** Most characters in all fields together: what a form keeps is read and written whole with every act. */
const mostText = 400_000

type Fields = readonly (readonly [string, string])[]
type FilesOfForm = Pick<PostedForm, 'files' | 'fileProblems' | 'examined'>

const noFiles: FilesOfForm = { files: {}, fileProblems: {}, examined: {} }

/** A form as a page reads it. Line ends arrive as CRLF from browsers and are kept as LF. */
export function postedForm(fields: Fields, files: FilesOfForm = noFiles): PostedForm {
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
    ...files,
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

/** What becomes of the files of a form, one after the other as they arrive. */
export interface FileTaker {
  /** How many, and how large each. */
  readonly limits: { readonly files: number; readonly fileSize?: number }
  take(part: MultipartFile): Promise<Partial<FilesOfForm>>
}

/** Reads what was posted. A file field in which nothing was chosen arrives without a name, and counts as none. */
export async function readForm(request: FastifyRequest, { limits, take }: FileTaker): Promise<PostedForm> {
  if (request.body instanceof URLSearchParams) return postedForm(bounded([...request.body]))
  if (!request.isMultipart()) return emptyForm
  const fields: [string, string][] = []
  let room = mostText
  let files = noFiles
  for await (const part of request.parts({ limits: { ...formLimits, ...limits } })) {
    if (part.type === 'field') {
      // Cut-off text is refused, not kept: nobody would notice what is missing.
      if (part.valueTruncated || part.fieldnameTruncated) throw new Problem(413, 'TooLarge')
      fields.push([part.fieldname, String(part.value)])
      room -= part.fieldname.length + String(part.value).length
      if (room < 0) throw new Problem(413, 'TooLarge')
      continue
    }
    if (part.filename) files = withMore(files, await take(part))
    // Who has seen enough stops reading; the rest must still flow for the next part to come.
    part.file.resume()
  }
  return postedForm(fields, files)
}

const withMore = (files: FilesOfForm, more: Partial<FilesOfForm>): FilesOfForm => ({
  files: { ...files.files, ...more.files },
  fileProblems: { ...files.fileProblems, ...more.fileProblems },
  examined: { ...files.examined, ...more.examined },
})

/** Files go straight to the store as they arrive; only someone signed in may send any. */
export function storing(request: FastifyRequest, documents: Documents): FileTaker {
  return {
    limits: { files: formLimits.files },
    async take({ fieldname, filename, file }) {
      if (request.viewer === null) throw new Problem(401, 'NotSignedIn')
      const answer = await documents.store(request.viewer, filename, file, caseOf(request))
      return answer.kind === 'stored'
        ? { files: { [fieldname]: answer.file } }
        : { fileProblems: { [fieldname]: answer.problem } }
    },
  }
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
