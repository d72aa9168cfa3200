import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { type Refusal, refusal } from '#engine/kernel/index.ts'
import type { Viewer } from '#server/directory/contract.ts'
import { passwordLength } from '#server/directory/index.ts'
import type { CertificateFacts, Signatures, SignRefused } from '#server/signatures/contract.ts'
import { certificateFactsSchema, passphraseLength } from '#server/signatures/index.ts'
import { created, refused } from './api.ts'
import { apiPrefix, type RefusalSentence, sendApiReply } from './api-server.ts'
import { leaveFlash } from './flash.ts'
import { plainForm } from './form.ts'
import { answersOf } from './open-api.ts'
import type { SignInSurroundings } from './sign-in.ts'

/** What `/sertifikat?gagal=` says; the page has a sentence for each. */
type Failure = 'empty' | 'short' | 'long' | 'different' | 'same' | 'wrong' | 'refused'

const makingBody = Type.Object(
  {
    password: Type.String({ minLength: 1, maxLength: passwordLength.most }),
    passphrase: Type.String({ minLength: passphraseLength.least, maxLength: passphraseLength.most }),
  },
  { additionalProperties: false },
)

type Answer =
  | { readonly kind: 'issued'; readonly certificate: CertificateFacts }
  | { readonly kind: 'wrong' }
  | SignRefused

/**
 * Makes the viewer's own certificate for the position acted from, by a plain form or over the API, with the account's
 * password asked again: whoever finds a computer unlocked, or a token, must not get a key in somebody else's name.
 */
export function registerCertificate(
  server: FastifyInstance,
  {
    accounts,
    limits,
    signatures,
    sentence,
  }: SignInSurroundings & { readonly signatures: Signatures; readonly sentence: RefusalSentence },
): void {
  const rateLimit = {
    max: limits.signIn,
    timeWindow: '1 minute',
    hook: 'preHandler' as const,
    keyGenerator: ({ viewer }: FastifyRequest) => `/sertifikat ${viewer?.tenant.id} ${viewer?.official.id}`,
  }

  async function issue(viewer: Viewer, password: string, passphrase: string): Promise<Answer> {
    const account = { tenant: viewer.tenant.id, official: viewer.official.id }
    if (!(await accounts.knowsPassword(account, password))) return { kind: 'wrong' }
    return signatures.issue(viewer.tenant.id, signatures.signerOf(viewer), passphrase)
  }

  server.post('/sertifikat', { config: { who: 'acting-official', rateLimit } }, async (request, reply) => {
    const form = plainForm(request)
    const [password, passphrase] = [form.text('sandi'), form.text('frasa')]
    const failed = (why: Failure) => reply.redirect(`/sertifikat?gagal=${why}`, 303)
    const unfit = faultOf(password, passphrase, form.text('ulang'))
    if (unfit) return failed(unfit)
    const answer = await issue(request.viewer!, password, passphrase)
    if (answer.kind !== 'issued') return failed(answer.kind)
    leaveFlash(reply, 'certificateIssued')
    return reply.redirect('/sertifikat', 303)
  })

  server.post(
    `${apiPrefix}/certificates`,
    {
      config: { who: 'acting-official', json: true, rateLimit },
      serializerCompiler: () => JSON.stringify,
      schema: {
        tags: ['Signatures'],
        summary: 'Make your certificate for the position acted from, or renew it',
        description:
          'An older one for it is superseded. The password of your account is asked again; the passphrase is kept nowhere.',
        body: makingBody,
        response: answersOf({ method: 'POST', who: 'acting-official', answer: certificateFactsSchema }),
      },
    },
    async (request, reply) => {
      const { password, passphrase } = request.body as Static<typeof makingBody>
      const refuse = (found: Refusal) => sendApiReply(request, reply, refused(found), sentence)
      if (password === passphrase) return refuse(refusal('PassphraseIsPassword'))
      const answer = await issue(request.viewer!, password, passphrase)
      if (answer.kind === 'wrong') return refuse(refusal('PasswordWrong'))
      if (answer.kind === 'refused') return refuse(refusal(answer.code, answer.facts))
      const made = created(answer.certificate, `${apiPrefix}/certificates/mine`)
      return sendApiReply(request, reply, made, sentence)
    },
  )
}

function faultOf(password: string, passphrase: string, again: string): Failure | null {
  if (password === '' || passphrase === '') return 'empty'
  if (passphrase.length < passphraseLength.least) return 'short'
  if (passphrase.length > passphraseLength.most) return 'long'
  if (passphrase !== again) return 'different'
  return passphrase === password ? 'same' : null
}
