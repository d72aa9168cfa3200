import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { FileRef } from '#engine/case/state.ts'
import { refusal } from '#engine/kernel/index.ts'
import type { App } from '#server/app.ts'
import type { Stored } from '#server/documents/contract.ts'
import { apiPrefix, type RefusalSentence, sendApiReply } from './api-server.ts'
import { attachmentHeaders, disposition } from './attachment.ts'
import { answersOf, downloadAnswers } from './open-api.ts'
import { Problem } from './problem.ts'

const fileRef = Type.Object({
  fileId: Type.String(),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer({ description: 'Bytes' }),
  sha256: Type.String(),
})
const fileParams = Type.Object({ file: Type.String() })
/** What a browser can show without running anything in it. */
const shownInline = new Set(['application/pdf', 'image/png', 'image/jpeg'])

/** Files in and out: uploaded through the API, downloaded by people and programs under the same rule. */
export function registerFiles(server: FastifyInstance, app: App, sentence: RefusalSentence): void {
  server.get('/berkas/:file', { config: { who: 'official' } }, async (request, reply) =>
    sendFile(request, reply, 'lihat' in (request.query as object)),
  )

  server.get(
    `${apiPrefix}/files/:file`,
    {
      config: { who: 'official', json: true },
      schema: {
        tags: ['Files'],
        summary: 'Download a file',
        params: fileParams,
        response: downloadAnswers(fileParams),
      },
    },
    async (request, reply) => sendFile(request, reply, false),
  )

  server.post(
    `${apiPrefix}/files`,
    {
      config: { who: 'acting-official', json: true },
      validatorCompiler: () => () => true,
      serializerCompiler: () => JSON.stringify,
      schema: {
        tags: ['Files'],
        summary: 'Upload a file, to be named in a command',
        description:
          'One file as multipart/form-data, in a field of any name. Its kind is read from its content.',
        consumes: ['multipart/form-data'],
        body: {
          type: 'object',
          properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
          required: ['file'],
        },
        response: answersOf({ method: 'POST', who: 'acting-official', answer: fileRef }),
      },
    },
    async (request, reply) => {
      const stored = await receive(request)
      if (stored.kind === 'refused')
        return sendApiReply(
          request,
          reply,
          { kind: 'refused', refusal: refusal(stored.problem.code, stored.problem.facts) },
          sentence,
        )
      return sendApiReply(
        request,
        reply,
        { kind: 'created', body: stored.file, at: `${apiPrefix}/files/${stored.file.fileId}` },
        sentence,
      )
    },
  )

  async function receive(request: FastifyRequest): Promise<Stored> {
    if (!request.isMultipart() || request.viewer === null) throw new Problem(415, 'UnknownMediaType')
    const part = await request.file()
    if (part === undefined)
      throw new Problem(400, 'Malformed', {
        errors: [{ at: 'body', message: 'needs one file as a multipart part' }],
      })
    const stored = await app.documents.store(request.viewer, part.filename, part.file)
    part.file.resume()
    return stored
  }

  async function sendFile(
    request: FastifyRequest,
    reply: FastifyReply,
    inline: boolean,
  ): Promise<FastifyReply> {
    const { file: fileId = '' } = request.params as { file?: string }
    const found = request.viewer && (await app.documents.open(request.viewer, fileId))
    if (!found) throw new Problem(404, 'NotFound')
    return reply
      .headers(fileHeaders(found.file, inline && shownInline.has(found.file.mediaType)))
      .send(Readable.from(found.bytes, { objectMode: false }))
  }
}

/** Browsers refuse to show a PDF in a sandbox; their viewers run its script, if any, apart from our site. */
const shownPdf = "default-src 'none'; object-src 'self'; frame-ancestors 'none'"

/** A file never runs as part of our site, whether it is saved or shown. */
function fileHeaders({ name, mediaType, size, sha256 }: FileRef, inline: boolean): Record<string, string> {
  return {
    ...attachmentHeaders(name, mediaType),
    'content-length': String(size),
    etag: `"${sha256}"`,
    ...(inline && { 'content-disposition': disposition('inline', name) }),
    ...(inline && mediaType === 'application/pdf' && { 'content-security-policy': shownPdf }),
  }
}
