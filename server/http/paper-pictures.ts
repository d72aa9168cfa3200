import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { App } from '#server/app.ts'
import type { PaperAddress, PreviewAnswer } from '#server/papers/contract.ts'
import { Problem } from './problem.ts'

const path = '/permohonan/:case/tugas/:task/naskah/:document/halaman/:page'

/** As an image of our page a picture runs and fetches nothing anyway; opened by itself it may not either. */
const picture = {
  'content-type': 'image/svg+xml; charset=utf-8',
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
}

/** The pages of a paper as pictures, for the page that shows them. */
export function registerPaperPictures(server: FastifyInstance, app: App): void {
  const pagesOf = shared((request) => app.papers.preview(request.viewer!, paperOf(request)))

  server.get(path, { config: { who: 'official' } }, async (request, reply) => {
    const { page } = request.params as { page: string }
    const made = await pagesOf(request)
    const found = made.kind === 'set' && /^\d{1,4}$/.test(page) ? made.pages[Number(page) - 1] : undefined
    if (found === undefined) throw new Problem(404, 'NotFound')
    return reply.headers(picture).send(found)
  })
}

function paperOf({ params }: FastifyRequest): PaperAddress {
  const { case: caseId, task, document } = params as { case: string; task: string; document: string }
  return { caseId, task, document }
}

/** Long enough for a browser to ask for all pages of a paper. */
const moment = 2_000

/**
 * The pages of a paper are set once for all that somebody's browser asks for in the same moment. The address of a picture
 * says which revision it is of and how far it is, so that none stands for another.
 */
function shared(set: (request: FastifyRequest) => Promise<PreviewAnswer>) {
  const now = new Map<string, Promise<PreviewAnswer>>()
  return (request: FastifyRequest): Promise<PreviewAnswer> => {
    const { tenant, official, position } = request.viewer!
    const key = JSON.stringify([tenant.id, official.id, position.id, paperOf(request), request.query])
    const known = now.get(key)
    if (known) return known
    const made = set(request)
    now.set(key, made)
    setTimeout(() => now.delete(key), moment).unref()
    return made
  }
}
