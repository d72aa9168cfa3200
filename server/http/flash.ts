import type { FastifyInstance, FastifyReply } from 'fastify'

const cookie = 'pesan'
const key = /^[A-Za-z][\w.-]{0,79}$/

/** Leaves a message key for the next page. */
export function leaveFlash(reply: FastifyReply, messageKey: string): void {
  reply.setCookie(cookie, messageKey, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 })
}

/** Takes the message the page before has left; it is shown once. Only a message key passes, never text. */
export function useFlash(server: FastifyInstance): void {
  server.decorateRequest('flash', null)
  server.addHook('preHandler', async (request, reply) => {
    const left = request.cookies[cookie]
    if (request.method !== 'GET' || left === undefined || request.routeOptions.config.json) return
    request.flash = key.test(left) ? left : null
    reply.clearCookie(cookie, { path: '/' })
  })
}
