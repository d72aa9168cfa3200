import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { FileRef } from '#engine/case/state.ts'
import { refusal } from '#engine/kernel/index.ts'
import type { App } from '#server/app.ts'
import type { FoundFile, Stored } from '#server/documents/contract.ts'
import { fileSchema } from '#server/documents/index.ts'
import { apiPrefix, type RefusalSentence, sendApiReply } from './api-server.ts'
import { attachmentHeaders, disposition } from './attachment.ts'
import { answersOf, downloadAnswers, oneFileBody } from './open-api.ts'
import { Problem } from './problem.ts'
import { askedRange } from './range.ts'

const fileParams = Type.Object({ file: Type.String() })
const uploadQuery = Type.Object({
  case: Type.Optional(
    Type.String({
      format: 'uuid',
      description: 'The case it is meant for, whose people may open it at once',
    }),
  ),
})
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
        querystring: uploadQuery,
        body: oneFileBody,
        response: answersOf({ method: 'POST', who: 'acting-official', answer: fileSchema }),
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
    const { case: named } = request.query as { readonly case?: unknown }
    const forCase = typeof named === 'string' ? named : undefined
    const stored = await app.documents.store(request.viewer, part.filename, part.file, forCase)
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
    if (found.closed) {
      const json = request.routeOptions.config.json === true
      // The page says why it can't be opened, and what to do.
      if (!json) return reply.redirect(`/berkas/${encodeURIComponent(fileId)}/lihat`, 303)
      throw found.closed === 'held' ? new Problem(423, 'FileHeld') : new Problem(410, 'FileInfected')
    }
    return sendBytes(request, reply, found, inline && shownInline.has(found.file.mediaType))
  }
}

type Open = Extract<FoundFile, { closed: null }>

function sendBytes(request: FastifyRequest, reply: FastifyReply, { file, read }: Open, inline: boolean) {
  const headers = fileHeaders(file, inline)
  const asked = askedRange(request.headers, file.size, headers.etag!)
  reply.headers({ ...headers, 'accept-ranges': 'bytes' })
  if (asked === 'none') {
    const nothing = { 'content-range': `bytes */${file.size}`, 'content-length': '0' }
    return reply.code(416).headers(nothing).send()
  }
  if (asked === 'all') {
    reply.header('content-length', String(file.size))
    return reply.send(Readable.from(read(), { objectMode: false }))
  }
  return reply
    .code(206)
    .headers({
      'content-range': `bytes ${asked.first}-${asked.last}/${file.size}`,
      'content-length': String(asked.last - asked.first + 1),
    })
    .send(Readable.from(read(asked), { objectMode: false }))
}

/** Browsers refuse to show a PDF in a sandbox; their viewers run its script, if any, apart from our site. */
const shownPdf = "default-src 'none'; object-src 'self'; frame-ancestors 'self'"

/** A file never runs as part of our site, whether it is saved or shown. A PDF our own page may show. */
function fileHeaders({ name, mediaType, sha256 }: FileRef, inline: boolean): Record<string, string> {
  const pdf = inline && mediaType === 'application/pdf'
  return {
    ...attachmentHeaders(name, mediaType),
    'x-frame-options': pdf ? 'SAMEORIGIN' : 'DENY',
    etag: `"${sha256}"`,
    ...(inline && { 'content-disposition': disposition('inline', name) }),
    ...(pdf && { 'content-security-policy': shownPdf }),
  }
}
