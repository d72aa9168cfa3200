import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Directory, Viewer } from '#server/directory/contract.ts'
import type { Accounts } from '#server/directory/index.ts'

export const positionCookie = 'jabatan'
/** For the API: which of the positions held now to act from. */
export const positionHeader = 'laksana-position'

/** Finds out who is calling: by token on the API, else by the session cookie; in the position wished for, if held now. */
export function useViewer(server: FastifyInstance, directory: Directory, accounts: Accounts): void {
  server.decorateRequest('viewer', null)
  server.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.faceless) return
    request.viewer =
      request.headers.authorization === undefined
        ? await bySession(request, reply)
        : await byToken(request.headers.authorization)
    const wished = request.headers[positionHeader]
    if (request.viewer && typeof wished === 'string') request.viewer = inPosition(request.viewer, wished)
  })

  async function bySession(request: FastifyRequest, reply: FastifyReply): Promise<Viewer | null> {
    const { cookie } = request.headers
    if (cookie === undefined || !accounts.hasSession(cookie)) return null
    const session = await accounts.findSession(cookie, { renew: !request.routeOptions.config.watches })
    if (session === null) return null
    for (const renewed of session.cookies) reply.header('set-cookie', renewed)
    return directory.findViewer(session.account, request.cookies[positionCookie])
  }

  async function byToken(authorization: string): Promise<Viewer | null> {
    const token = /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(authorization)?.[1]
    return token === undefined ? null : directory.findViewerByToken(token)
  }
}

/** The viewer in another of the positions held now; null when that position is not held, so that nothing is done by mistake. */
function inPosition(viewer: Viewer, id: string): Viewer | null {
  const position = viewer.positions.find((held) => held.id === id)
  return position ? { ...viewer, position } : null
}
