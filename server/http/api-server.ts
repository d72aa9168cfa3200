import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '#engine/kernel/index.ts'
import type { App } from '#server/app.ts'
import type { ApiReply, ApiRoute } from './api.ts'
import { sendProblem } from './errors.ts'
import { answersOf } from './open-api.ts'
import type { Locale } from './page.ts'
import { Problem, refusalDocument } from './problem.ts'

export const apiPrefix = '/api/v1'

/** The sentence of a refusal's code in a language; the pages say the same. */
export type RefusalSentence = (locale: Locale, refusal: Refusal) => string

/** Serves the declared routes of the JSON API. Their schemas check what comes in and describe it in OpenAPI. */
export function registerApi(
  server: FastifyInstance,
  routes: readonly ApiRoute[],
  app: App,
  sentence: RefusalSentence,
  tight: number,
): void {
  for (const route of routes) {
    const { params, query, body } = route
    server.route({
      method: route.method,
      url: apiPrefix + route.path,
      config: {
        who: route.who,
        json: true,
        ...(route.limit === 'tight' && { rateLimit: { max: tight, timeWindow: '1 minute' } }),
      },
      schema: {
        tags: [route.tag],
        summary: route.summary,
        ...(route.description && { description: route.description }),
        ...(params && { params }),
        ...(query && { querystring: query }),
        ...(body && { body }),
        response: answersOf(route),
        ...(route.who === 'public' && { security: [] }),
      },
      // Answers are typed where they are made; checking them again would only cost.
      serializerCompiler: () => JSON.stringify,
      async handler(request, reply) {
        const { params, query, body } = request
        return sendApiReply(
          request,
          reply,
          await route.handle(app, request.viewer, { params, query, body }),
          sentence,
        )
      },
    })
  }
}

export function sendApiReply(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: ApiReply<unknown>,
  sentence: RefusalSentence,
): FastifyReply {
  reply.header('cache-control', 'no-store').header('vary', 'Accept-Language, Cookie, Authorization')
  switch (answer.kind) {
    case 'ok':
      return reply.send(answer.body)
    case 'created':
      return reply.code(201).header('location', answer.at).send(answer.body)
    case 'none':
      return reply.code(204).send()
    case 'not-found':
      return sendProblem(request, reply, new Problem(404, 'NotFound'))
    case 'forbidden':
      return sendProblem(request, reply, new Problem(403, 'Forbidden'))
    case 'conflict':
      return sendProblem(request, reply, new Problem(409, 'Conflict', answer.facts))
    case 'refused':
      return reply
        .code(422)
        .type('application/problem+json; charset=utf-8')
        .send(
          JSON.stringify({
            ...answer.more,
            ...refusalDocument(answer.refusal, sentence(request.locale, answer.refusal)),
          }),
        )
  }
}
