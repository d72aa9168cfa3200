import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { App } from '#server/app.ts'
import { apiPrefix } from './api-server.ts'
import { attachmentHeaders, disposition } from './attachment.ts'
import { downloadAnswers } from './open-api.ts'
import { Problem } from './problem.ts'

const asked = Type.Object({
  kind: Type.String({ maxLength: 80, description: 'Id of a document kind' }),
  unit: Type.Optional(Type.String({ maxLength: 63 })),
  draft: Type.Optional(Type.Enum(['letterhead', 'template'])),
})
const pageAsked = Type.Object({ ...asked.properties, page: Type.Optional(Type.Integer({ minimum: 1 })) })

/** A picture of ours in a page of ours: it may show what is inside it, and loads nothing. */
const shownPicture = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"

/** Example papers in a government's letterhead and templates: a page as picture, all of it as PDF. */
export function registerStationery(server: FastifyInstance, app: App): void {
  server.get(
    '/kop/contoh.svg',
    { config: { who: 'official' }, schema: { querystring: pageAsked, hide: true } },
    async (request, reply) => {
      const { page = 1 } = request.query as { page?: number }
      const found = request.viewer && (await app.stationery.previewExample(request.viewer, askedOf(request)))
      const picture = found?.pages[page - 1]
      if (!picture) throw new Problem(404, 'NotFound')
      return reply
        .headers({
          'content-type': 'image/svg+xml; charset=utf-8',
          'content-security-policy': shownPicture,
          'cache-control': 'private, no-store',
        })
        .send(picture)
    },
  )

  const pdf = async (request: FastifyRequest) => {
    const made = request.viewer && (await app.stationery.setExample(request.viewer, askedOf(request)))
    if (!made) throw new Problem(404, 'NotFound')
    return { name: `contoh-${askedOf(request).kind}.pdf`, bytes: Buffer.from(made) }
  }
  server.get(
    '/kop/contoh.pdf',
    { config: { who: 'official' }, schema: { querystring: asked, hide: true } },
    async (request, reply) => {
      const { name, bytes } = await pdf(request)
      return reply
        .headers({
          ...attachmentHeaders(name, 'application/pdf'),
          'content-disposition': disposition('inline', name),
        })
        .send(bytes)
    },
  )
  server.get(
    `${apiPrefix}/letterheads/example.pdf`,
    {
      config: { who: 'official', json: true },
      schema: {
        tags: ['Letters'],
        summary: 'See an example paper in the letterhead and template in force',
        querystring: asked,
        response: downloadAnswers(asked),
      },
    },
    async (request, reply) => {
      const { name, bytes } = await pdf(request)
      return reply.headers(attachmentHeaders(name, 'application/pdf')).send(bytes)
    },
  )
}

function askedOf(request: FastifyRequest) {
  const { kind, unit, draft } = request.query as {
    kind: string
    unit?: string
    draft?: 'letterhead' | 'template'
  }
  return { kind, ...(unit !== undefined && { unit }), ...(draft !== undefined && { draft }) }
}
