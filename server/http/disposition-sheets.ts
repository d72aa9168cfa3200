import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import type { DispositionOrder } from '#engine/disposition/index.ts'
import type { App } from '#server/app.ts'
import { apiPrefix } from './api-server.ts'
import { attachmentHeaders } from './attachment.ts'
import { downloadAnswers } from './open-api.ts'
import { Problem } from './problem.ts'

const caseParams = Type.Object({ case: Type.String({ format: 'uuid' }) })
const many = Type.Optional(Type.Union([Type.String(), Type.Array(Type.String(), { maxItems: 100 })]))
const one = Type.Optional(Type.String({ maxLength: 1000 }))
/** An order as the form names its fields; what isn't filled in yet is left out of the picture. */
const asked = Type.Object({ jabatan: many, instruksi: many, catatan: one, sifat: one, batas: one })

/** The sheet of a case as PDF, for people and programs, and pictures of it with an order that is being written. */
export function registerDispositionSheets(server: FastifyInstance, app: App): void {
  const send = async ({ viewer, params }: FastifyRequest, reply: FastifyReply) => {
    const found = viewer && (await app.dispositions.sheet(viewer, (params as { case: string }).case))
    if (!found) throw new Problem(404, 'NotFound')
    return reply.headers(attachmentHeaders(found.name, 'application/pdf')).send(Buffer.from(found.pdf))
  }
  server.get('/permohonan/:case/disposisi/lembar.pdf', { config: { who: 'official' } }, send)
  server.get(
    `${apiPrefix}/cases/:case/disposition-sheet.pdf`,
    {
      config: { who: 'official', json: true },
      schema: {
        tags: ['Dispositions'],
        summary: 'Read the disposition sheet of a case as PDF',
        description: 'With all that has been disposed so far. 404 where nothing has been.',
        params: caseParams,
        response: downloadAnswers(caseParams),
      },
    },
    send,
  )
  server.get(
    '/permohonan/:case/disposisi/halaman/:page',
    { config: { who: 'acting-official' }, schema: { querystring: asked } },
    async ({ viewer, params, query }, reply) => {
      const { case: caseId, page } = params as { case: string; page: string }
      const order = orderFrom(query as Static<typeof asked>)
      const preview = viewer && (await app.dispositions.preview(viewer, caseId, order))
      const picture = preview?.pages[Number(page) - 1]
      if (picture === undefined) throw new Problem(404, 'NotFound')
      return reply
        .headers({
          'content-type': 'image/svg+xml',
          'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        })
        .send(picture)
    },
  )
}

function orderFrom({ jabatan = [], instruksi = [], catatan, sifat, batas }: Static<typeof asked>) {
  const urgency: DispositionOrder['urgency'] =
    sifat === 'segera' || sifat === 'sangat-segera' ? sifat : 'biasa'
  return {
    positions: [jabatan].flat(),
    instructions: [instruksi].flat(),
    urgency,
    ...(catatan && { note: catatan }),
    ...(batas && { dueOn: batas }),
  }
}
