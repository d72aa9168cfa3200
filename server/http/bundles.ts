import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { App } from '#server/app.ts'
import { apiPrefix } from './api-server.ts'
import { attachmentHeaders } from './attachment.ts'
import { downloadAnswers } from './open-api.ts'
import { Problem } from './problem.ts'

const caseParams = Type.Object({ case: Type.String({ format: 'uuid' }) })

const kinds = [
  {
    api: 'bundle.pdf',
    page: 'seluruh-berkas.pdf',
    summary: 'Read a whole case as one PDF',
    description:
      'Cover, list of papers, every act, then the pages of each paper that is a PDF or a picture. Signatures in the papers are ' +
      'only valid in the originals, which are in `bundle.zip`.',
    find: async (app: App, { viewer, params }: FastifyRequest) => {
      const made = viewer && (await app.bundles.asPdf(viewer, (params as { case: string }).case))
      return made && { name: made.name, mediaType: 'application/pdf', body: Buffer.from(made.pdf) }
    },
  },
  {
    api: 'bundle.zip',
    page: 'paket-arsip.zip',
    summary: 'Take a whole case as an archive package (BagIt, RFC 8493)',
    description:
      'Every version of every paper as it was received, the state, the log of acts with its hashes, the procedure, and ' +
      'checksums of all. For whoever reads the whole log: where standards were missed, the office and those with a task for ' +
      'the whole government. The answer breaks off where a file is not what was stored.',
    find: async (app: App, { viewer, params }: FastifyRequest) => {
      const made = viewer && (await app.bundles.asBag(viewer, (params as { case: string }).case))
      return (
        made && {
          name: made.name,
          mediaType: 'application/zip',
          body: Readable.from(made.bytes, { objectMode: false }),
        }
      )
    },
  },
] as const

/** A case as one file, for people and programs under the same rule. */
export function registerBundles(server: FastifyInstance, app: App): void {
  for (const { api, page, summary, description, find } of kinds) {
    const send = async (request: FastifyRequest, reply: FastifyReply) => {
      const found = await find(app, request)
      if (!found) throw new Problem(404, 'NotFound')
      return reply.headers(attachmentHeaders(found.name, found.mediaType)).send(found.body)
    }
    server.get(`/permohonan/:case/${page}`, { config: { who: 'official' } }, send)
    server.get(
      `${apiPrefix}/cases/:case/${api}`,
      {
        config: { who: 'official', json: true },
        schema: {
          tags: ['Cases'],
          summary,
          description,
          params: caseParams,
          response: downloadAnswers(caseParams),
        },
      },
      send,
    )
  }
}
