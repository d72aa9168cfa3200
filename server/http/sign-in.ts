import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Directory } from '#server/directory/contract.ts'
import { type Accounts, demoPassword } from '#server/directory/index.ts'
import { leaveFlash, leaveTypedEmail } from './flash.ts'
import { plainForm } from './form.ts'
import { localPath } from './locale.ts'
import { positionCookie } from './viewer.ts'

export interface SignInSurroundings {
  readonly directory: Directory
  readonly accounts: Accounts
  readonly demo: boolean
  /** Tries a minute for one account from one address; an office may sit behind one address. */
  readonly limits: { readonly signIn: number }
}

/** Signing in and out and changing position: plain forms, so that they work without script. */
export function registerSignIn(server: FastifyInstance, around: SignInSurroundings): void {
  const { accounts, directory } = around
  const rateLimit = {
    max: around.limits.signIn,
    timeWindow: '1 minute',
    hook: 'preHandler' as const,
    // Cut to the length of the longest address, so that what strangers type can't fill the memory.
    keyGenerator: (request: FastifyRequest) =>
      `${request.ip} ${plainForm(request).text('email').toLowerCase().slice(0, 254)}`,
  }

  server.post('/masuk', { config: { who: 'public', rateLimit } }, (request, reply) => {
    const form = plainForm(request)
    return signIn(request, reply, form.text('email'), form.text('password'), localPath(form.text('ke')))
  })

  if (around.demo)
    server.post('/masuk/demo', { config: { who: 'public', rateLimit } }, async (request, reply) => {
      const email = plainForm(request).text('email')
      const isDemo = (await directory.listDemoAccounts()).some((account) => account.email === email)
      if (!isDemo) return reply.redirect('/masuk/demo', 303)
      return signIn(request, reply, email, demoPassword, localPath(plainForm(request).text('ke')))
    })

  server.post('/keluar', { config: { who: 'public' } }, async (request, reply) => {
    const { cookie } = request.headers
    if (cookie !== undefined && accounts.hasSession(cookie)) send(reply, await accounts.signOut(cookie))
    reply.clearCookie(positionCookie, { path: '/' })
    leaveFlash(reply, 'signedOut')
    return reply.header('clear-site-data', '"cache"').redirect('/', 303)
  })

  server.post('/posisi', { config: { who: 'official' } }, async (request, reply) => {
    const wished = plainForm(request).text('posisi')
    const held = request.viewer?.positions.some((position) => position.id === wished)
    if (held)
      reply.setCookie(positionCookie, wished, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: accounts.secure,
      })
    if (held) leaveFlash(reply, 'positionSwitched')
    return reply.redirect(localPath(plainForm(request).text('ke')), 303)
  })

  async function signIn(
    request: FastifyRequest,
    reply: FastifyReply,
    email: string,
    password: string,
    to: string,
  ) {
    const answer = await accounts.signIn({ email, password, address: request.ip })
    if (answer.kind === 'too-many') return failed(reply, to, 'too-many', email)
    if (answer.kind === 'failed') return failed(reply, to, email && password ? 'wrong' : 'empty', email)
    if ((await directory.findViewer(answer.account)) === null) return failed(reply, to, 'no-position', email)
    send(reply, answer.cookies)
    reply.clearCookie(positionCookie, { path: '/' })
    return reply.redirect(to, 303)
  }
}

/** Back to the form, which says why by `gagal`, and shows the e-mail address again. */
function failed(
  reply: FastifyReply,
  to: string,
  why: 'wrong' | 'empty' | 'too-many' | 'no-position',
  email: string,
): FastifyReply {
  if (email) leaveTypedEmail(reply, email)
  const back = to === '/' ? '' : `&ke=${encodeURIComponent(to)}`
  return reply.redirect(`/masuk?gagal=${why}${back}`, 303)
}

function send(reply: FastifyReply, cookies: readonly string[]): void {
  for (const cookie of cookies) reply.header('set-cookie', cookie)
}
