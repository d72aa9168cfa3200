import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Signatures } from '#server/signatures/contract.ts'
import { passphraseLength } from '#server/signatures/index.ts'
import { leaveFlash } from './flash.ts'
import { plainForm } from './form.ts'
import type { SignInSurroundings } from './sign-in.ts'

/** What `/sertifikat?gagal=` says; the page has a sentence for each. */
type Failure = 'empty' | 'short' | 'long' | 'different' | 'same' | 'wrong' | 'refused'

/**
 * Makes the viewer's own certificate for the position acted from: a plain form, with the account's password asked again,
 * since whoever finds a computer unlocked must not get a key in somebody else's name.
 */
export function registerCertificate(
  server: FastifyInstance,
  { accounts, limits, signatures }: SignInSurroundings & { readonly signatures: Signatures },
): void {
  const rateLimit = {
    max: limits.signIn,
    timeWindow: '1 minute',
    hook: 'preHandler' as const,
    keyGenerator: ({ viewer }: FastifyRequest) => `/sertifikat ${viewer?.tenant.id} ${viewer?.official.id}`,
  }

  server.post('/sertifikat', { config: { who: 'acting-official', rateLimit } }, async (request, reply) => {
    const form = plainForm(request)
    const viewer = request.viewer!
    const [password, passphrase] = [form.text('sandi'), form.text('frasa')]
    const failed = (why: Failure) => reply.redirect(`/sertifikat?gagal=${why}`, 303)
    const unfit = faultOf(password, passphrase, form.text('ulang'))
    if (unfit) return failed(unfit)
    const cookie = request.headers.cookie ?? ''
    // By a token it would be one's token and perhaps another's session whose password is asked.
    if (!request.byCookie) return failed('wrong')
    if (!(await accounts.knowsPassword({ cookie, password }))) return failed('wrong')
    const answer = await signatures.issue(viewer.tenant.id, signatures.signerOf(viewer), passphrase)
    if (answer.kind === 'refused') return failed('refused')
    leaveFlash(reply, 'certificateIssued')
    return reply.redirect('/sertifikat', 303)
  })
}

function faultOf(password: string, passphrase: string, again: string): Failure | null {
  if (password === '' || passphrase === '') return 'empty'
  if (passphrase.length < passphraseLength.least) return 'short'
  if (passphrase.length > passphraseLength.most) return 'long'
  if (passphrase !== again) return 'different'
  return passphrase === password ? 'same' : null
}
