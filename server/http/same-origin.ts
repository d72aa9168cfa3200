import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Cross-site request forgery: whatever changes something must come from our own pages. Browsers say where a request
 * comes from (`Sec-Fetch-Site`, or `Origin` on plain http), and a page of another site cannot make them say otherwise.
 * A token in `Authorization` is never sent by a browser of itself, so it needs no such proof.
 */
export function useSameOrigin(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    if (harmless.has(request.method) || request.headers.authorization !== undefined) return
    if (!comesFromUs(request)) throw new Problem(403, 'CrossSite')
  })
}

/** Neither header and no cookie at all: not a browser acting for somebody signed in, so nothing can be forged. */
function comesFromUs(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === request.host
  return request.headers.cookie === undefined
}
