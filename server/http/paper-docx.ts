import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import type { App } from '#server/app.ts'
import { apiPrefix } from './api-server.ts'
import { attachmentHeaders } from './attachment.ts'
import { downloadAnswers } from './open-api.ts'
import { Problem } from './problem.ts'

const params = Type.Object({
  case: Type.String({ format: 'uuid' }),
  task: Type.String({ maxLength: 200 }),
  document: Type.String({ maxLength: 200 }),
})
const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A paper to be worked on in a word processor, for people and programs under the same rule. */
export function registerPaperDocx(server: FastifyInstance, app: App): void {
  const send = async (request: FastifyRequest, reply: FastifyReply) => {
    const { case: caseId, task, document } = request.params as Static<typeof params>
    const answer = await app.papers.toDocx(request.viewer!, { caseId, task, document })
    if (answer.kind !== 'made') throw new Problem(404, 'NotFound')
    return reply.headers(attachmentHeaders(answer.name, mediaType)).send(Buffer.from(answer.bytes))
  }
  server.get(
    '/permohonan/:case/tugas/:task/naskah/:document/naskah.docx',
    { config: { who: 'official' } },
    send,
  )
  server.get(
    `${apiPrefix}/cases/:case/tasks/:task/papers/:document/docx`,
    {
      config: { who: 'official', json: true },
      schema: {
        tags: ['Papers'],
        summary: 'Take a paper as DOCX, marked as a draft; what comes back is uploaded as an output',
        params,
        response: downloadAnswers(params),
      },
    },
    send,
  )
}
