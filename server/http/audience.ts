import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { Viewer } from '#server/directory/contract.ts'
import type { Audience } from './page.ts'
import { Problem } from './problem.ts'

/** May this viewer call a route for this audience? */
export function mayCall(who: Audience, viewer: Viewer | null): boolean {
  if (who === 'public') return true
  if (viewer === null) return false
  return who === 'official' || !merelyInspects(viewer)
}

/** An inspector reads everything and changes nothing. */
function merelyInspects({ position: { capabilities } }: Viewer): boolean {
  return capabilities.length > 0 && capabilities.every((capability) => capability === 'inspect')
}

/** Every route declares who may call it; a route without it stops the start. One hook enforces them all. */
export function useAudience(server: FastifyInstance): void {
  server.decorate('declaredRoutes', [])
  server.addHook('onRoute', ({ method, url, config }: RouteOptions) => {
    if (config?.who === undefined)
      throw new Error(`The route ${method} ${url} does not declare who may call it (config.who).`)
    server.declaredRoutes.push({ method: String(method), url, who: config.who, json: config.json === true })
  })
  server.addHook('onRequest', async (request) => {
    if (request.is404) return
    const who = audienceOf(request)
    if (mayCall(who, request.viewer)) return
    throw request.viewer === null ? new Problem(401, 'NotSignedIn') : new Problem(403, 'Forbidden')
  })
}

/** Without a declaration nobody would be let in by chance. */
function audienceOf(request: FastifyRequest): Audience {
  return request.routeOptions.config.who ?? 'acting-official'
}
