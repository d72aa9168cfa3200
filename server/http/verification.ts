import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TObject, TSchema } from 'typebox'
import { refusal } from '#engine/kernel/index.ts'
import type { App } from '#server/app.ts'
import type { NotVerified, Verification } from '#server/signatures/contract.ts'
import { comparisonSchema, thePublished, verificationSchema } from '#server/signatures/index.ts'
import { type ApiReply, notFound, ok, refused } from './api.ts'
import { apiPrefix, type RefusalSentence, sendApiReply } from './api-server.ts'
import type { WithExamined } from './examined.ts'
import { answersOf } from './open-api.ts'
import { Problem } from './problem.ts'

export interface VerificationSurroundings {
  readonly sentence: RefusalSentence
  readonly withExamined: WithExamined
  /** Bytes of a PDF brought. */
  readonly mostExamined: number
  /** Calls a minute from one address: a stranger can neither guess at codes nor keep us busy. */
  readonly tight: number
}

interface Checking {
  readonly path: `/${string}`
  readonly summary: string
  readonly params?: TObject
  readonly answer: TSchema
  check(request: FastifyRequest, pdf: Uint8Array): Promise<ApiReply<unknown>>
}

/** Checking a PDF that somebody brings, over the API: it is examined as the pages do, and kept nowhere. */
export function registerVerification(
  server: FastifyInstance,
  { directory, signatures }: App,
  { sentence, withExamined, mostExamined, tight }: VerificationSurroundings,
): void {
  const checks: readonly Checking[] = [
    {
      path: '/verifications',
      summary: 'Check the signatures of a PDF',
      answer: verificationSchema,
      async check(_request, pdf) {
        const found = unlessBusy(await signatures.verifyForAnyone(pdf))
        if (found.kind === 'read') return ok(found)
        return notVerified(found.kind === 'unreadable' ? found.code : found.kind)
      },
    },
    {
      path: '/tenants/:tenant/published-papers/:code/comparisons',
      summary: 'Compare a PDF with the published letter of a code',
      params: thePublished,
      answer: comparisonSchema,
      async check(request, pdf) {
        const { tenant, code } = request.params as { readonly tenant: string; readonly code: string }
        const government = await directory.findTenant(tenant)
        const compared = government && (await signatures.compareWithPublished(tenant, code, pdf))
        if (!compared) return notFound
        const found = unlessBusy(compared.found)
        if (found.kind === 'gave-up') return notVerified(found.kind)
        const { paper, same } = compared
        const { title, number, on, withdrawnAt } = paper
        return ok({
          government: government.name,
          code: paper.code,
          title,
          number,
          on,
          withdrawnAt,
          same,
          found,
        })
      },
    },
  ]
  for (const { path, summary, params, answer, check } of checks)
    server.post(
      apiPrefix + path,
      {
        config: { who: 'public', json: true, rateLimit: { max: tight, timeWindow: '1 minute' } },
        validatorCompiler: () => () => true,
        serializerCompiler: () => JSON.stringify,
        schema: {
          tags: ['Verification'],
          summary,
          description:
            'The PDF as multipart/form-data, in a field of any name. It is examined and kept nowhere. 422 `NotVerified`: ' +
            '`facts.reason` says why. 503 `Busy`: many others are being checked.',
          consumes: ['multipart/form-data'],
          ...(params && { params }),
          body: {
            type: 'object',
            properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
            required: ['file'],
          },
          response: answersOf({ method: 'POST', who: 'public', answer, ...(params && { params }) }),
          security: [],
        },
      },
      (request: FastifyRequest, reply: FastifyReply) =>
        withExamined(request, mostExamined, async ({ examined }) => {
          const [file] = Object.values(examined)
          if (!file)
            throw new Problem(400, 'Malformed', {
              errors: [{ at: 'body', message: 'needs one PDF as a multipart part' }],
            })
          if (!file.whole) throw new Problem(413, 'TooLarge')
          return sendApiReply(request, reply, await check(request, file.bytes), sentence)
        }),
    )
}

const notVerified = (reason: string) => refused(refusal('NotVerified', { reason }))

type Found = Verification | NotVerified

function unlessBusy(found: Found): Exclude<Found, { kind: 'busy' }> {
  if (found.kind === 'busy') throw new Problem(503, 'Busy', { retryAfter: 10 })
  return found
}
