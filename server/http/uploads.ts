import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { refusal } from '#engine/kernel/index.ts'
import type { App } from '#server/app.ts'
import type { UploadProblem } from '#server/documents/contract.ts'
import { apiPrefix, type RefusalSentence, sendApiReply } from './api-server.ts'
import { told } from './errors.ts'
import { answersOf } from './open-api.ts'
import { Problem, problemDocument, refusalDocument } from './problem.ts'

const uploadsAddress = `${apiPrefix}/uploads`
const uploadParams = Type.Object({ upload: Type.String() })

/** Uploads in pieces (tus 1.0): a line that breaks costs what was on it, not what has arrived. */
export function registerUploads(
  server: FastifyInstance,
  app: App,
  sentence: RefusalSentence,
  perMinute: number,
): void {
  const { resumable } = app.documents
  const config = {
    who: 'acting-official',
    json: true,
    rateLimit: {
      max: perMinute,
      timeWindow: '1 minute',
      hook: 'preHandler' as const,
      keyGenerator: ({ viewer }: FastifyRequest) => `${viewer?.tenant.id} ${viewer?.official.id}`,
    },
  } as const
  // The bytes are read where they are kept, as they come.
  server.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null))

  server.post(
    uploadsAddress,
    {
      config,
      schema: {
        tags: ['Files'],
        summary: 'Begin an upload in pieces (tus 1.0)',
        description:
          'Upload-Length and, in Upload-Metadata, `filename`. Send the pieces to the address answered by PATCH; ask by HEAD how far they came. ' +
          'The answer to the last piece, and HEAD from then on, has the fileId in Laksana-File, or in Laksana-Refusal the code by which the file is refused. ' +
          'An upload not finished within a day is removed.',
        response: answersOf({ method: 'POST', who: 'acting-official' }),
      },
    },
    async (request, reply) => {
      const problem = await resumable.refuse(request.viewer!, fileNameOf(request), lengthOf(request))
      if (problem === 'too-many') throw new Problem(429, 'TooMany', { retryAfter: 600 })
      if (problem) return refuse(request, reply, problem)
      return answer(request, reply, null)
    },
  )

  for (const [method, summary] of [
    ['HEAD', 'Ask how far an upload has come'],
    ['PATCH', 'Send the next piece of an upload'],
    ['DELETE', 'Give an upload up'],
  ] as const)
    server.route({
      method,
      url: `${uploadsAddress}/:upload`,
      config,
      schema: {
        tags: ['Files'],
        summary,
        params: uploadParams,
        response: answersOf({ method: 'DELETE', who: 'acting-official', params: uploadParams }),
      },
      async handler(request, reply) {
        const { upload } = request.params as { upload: string }
        if (!resumable.owns(request.viewer!, upload)) throw new Problem(404, 'NotFound')
        return answer(request, reply, upload)
      },
    })

  /** From here on the answer is the protocol's; what our hooks have put on it goes along. */
  async function answer(request: FastifyRequest, reply: FastifyReply, uploadId: string | null) {
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value)
    reply.raw.setHeader('cache-control', 'no-store')
    const defect = (error: Error) => {
      const problem = told(error, request)
      return { status: problem.status, detail: problemDocument(problem, request.locale).detail }
    }
    try {
      await resumable.answer({
        viewer: request.viewer!,
        uploadId,
        request: request.raw,
        response: reply.raw,
        refusal({ code, facts }) {
          const said = refusal(code, facts)
          return refusalDocument(said, sentence(request.locale, said))
        },
        defect,
      })
    } catch (error) {
      const { status } = defect(error as Error)
      if (!reply.raw.headersSent) reply.raw.writeHead(status)
      reply.raw.end()
    }
    return reply
  }

  function refuse(request: FastifyRequest, reply: FastifyReply, { code, facts }: UploadProblem) {
    return sendApiReply(request, reply, { kind: 'refused', refusal: refusal(code, facts) }, sentence)
  }
}

function lengthOf({ headers }: FastifyRequest): number {
  return Number(headers['upload-length'] ?? 0)
}

/** `Upload-Metadata: filename c3VyYXQucGRm,…`: pairs of a name and its value in base64. */
function fileNameOf({ headers }: FastifyRequest): string {
  const pairs = String(headers['upload-metadata'] ?? '').split(',')
  const [, value = ''] =
    pairs.map((pair) => pair.trim().split(' ')).find(([name]) => name === 'filename') ?? []
  return Buffer.from(value, 'base64').toString()
}
