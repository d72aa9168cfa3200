import type { FastifyInstance, FastifyRequest } from 'fastify'
import { passwordLength } from '#server/directory/index.ts'
import { leaveFlash } from './flash.ts'
import { plainForm } from './form.ts'
import type { SignInSurroundings } from './sign-in.ts'

/** What `/sandi?gagal=` says; the page has a sentence for each. */
type Failure = 'empty' | 'short' | 'long' | 'different' | 'same' | 'wrong' | 'too-many' | 'demo'

/** Changing one's own password: a plain form. All other sessions of the account end with it. */
export function registerPassword(server: FastifyInstance, around: SignInSurroundings): void {
  const { accounts, directory } = around
  const rateLimit = {
    max: around.limits.signIn,
    timeWindow: '1 minute',
    hook: 'preHandler' as const,
    keyGenerator: ({ viewer }: FastifyRequest) => `/sandi ${viewer?.tenant.id} ${viewer?.official.id}`,
  }

  server.post('/sandi', { config: { who: 'official', rateLimit } }, async (request, reply) => {
    const form = plainForm(request)
    const [current, next] = [form.text('lama'), form.text('baru')]
    const failed = (why: Failure) => reply.redirect(`/sandi?gagal=${why}`, 303)
    const unfit = faultOf(current, next, form.text('ulang'))
    if (unfit) return failed(unfit)
    if (around.demo && (await isDemo(request.viewer?.official.email))) return failed('demo')
    const cookie = request.headers.cookie ?? ''
    const answer = await accounts.changePassword({ cookie, current, next, address: request.ip })
    if (answer.kind !== 'changed') return failed(answer.kind)
    for (const each of answer.cookies) reply.header('set-cookie', each)
    leaveFlash(reply, 'passwordChanged')
    return reply.redirect('/beranda', 303)
  })

  /** Demo accounts share one password, which signs in whoever picks them from the list. */
  async function isDemo(email: string | undefined): Promise<boolean> {
    return (await directory.listDemoAccounts()).some((account) => account.email === email)
  }
}

function faultOf(current: string, next: string, again: string): Failure | null {
  if (current === '' || next === '') return 'empty'
  if (next.length < passwordLength.least) return 'short'
  if (next.length > passwordLength.most) return 'long'
  if (next !== again) return 'different'
  return next === current ? 'same' : null
}
