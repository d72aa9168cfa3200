import type { FastifyInstance, FastifyReply } from 'fastify'
import { cleanText } from './form.ts'

const cookie = 'pesan'
const emailCookie = 'surel'
/** Of the longest address there is. */
const longestEmail = 254
const key = /^[A-Za-z][\w.-]{0,79}$/

/** Leaves a message key for the next page. */
export function leaveFlash(reply: FastifyReply, messageKey: string): void {
  reply.setCookie(cookie, messageKey, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 60 })
}

/** Leaves the e-mail address that somebody failed to sign in with, for the form to show again. */
export function leaveTypedEmail(reply: FastifyReply, email: string): void {
  if (email.length > longestEmail) return
  reply.setCookie(emailCookie, email, { path: '/masuk', httpOnly: true, sameSite: 'lax', maxAge: 60 })
}

/** Takes what the page before has left; it is shown once. Of messages only a key passes, never text. */
export function useFlash(server: FastifyInstance): void {
  server.decorateRequest('flash', null)
  server.decorateRequest('typedEmail', null)
  server.addHook('preHandler', async (request, reply) => {
    const typed = request.cookies[emailCookie]
    if (request.method !== 'GET' || typed === undefined) return
    request.typedEmail = cleanText(typed).slice(0, longestEmail)
    reply.clearCookie(emailCookie, { path: '/masuk' })
  })
  server.addHook('preHandler', async (request, reply) => {
    const left = request.cookies[cookie]
    if (request.method !== 'GET' || left === undefined || request.routeOptions.config.json) return
    request.flash = key.test(left) ? left : null
    reply.clearCookie(cookie, { path: '/' })
  })
}
