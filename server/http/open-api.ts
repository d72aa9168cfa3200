import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import Type, { type TObject, type TSchema } from 'typebox'
import type { ApiRoute } from './api.ts'
import type { PageReply, PageRequest } from './page.ts'
import { pageRequest, type Surroundings, sendPage } from './pages.ts'

/** One file as multipart/form-data. */
export const oneFileBody = {
  type: 'object',
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
  required: ['file'],
} as const

const problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({
      description: 'Stable name of what went wrong; for a refusal, of the rule that says no.',
    }),
    detail: Type.String({ description: 'A sentence for people, in the language asked for.' }),
  },
  { title: 'Problem', description: 'RFC 9457' },
)

function problemAnswer(description: string): TSchema {
  return { description, content: { 'application/problem+json': { schema: problem } } } as unknown as TSchema
}

/** What a route answers, by status, for OpenAPI. */
export function answersOf(
  route: Pick<ApiRoute, 'method' | 'who' | 'answer' | 'body' | 'params'>,
): Record<string, TSchema> {
  const changes = route.method !== 'GET'
  return {
    ...(route.answer
      ? {
          '2xx': {
            description: 'Done',
            content: { 'application/json': { schema: route.answer } },
          } as unknown as TSchema,
        }
      : { 204: { description: 'Done', type: 'null' } as unknown as TSchema }),
    400: problemAnswer('The request does not have the right form; `errors` names where'),
    ...(route.who !== 'public' && { 401: problemAnswer('Neither signed in nor a valid token') }),
    ...(route.who === 'acting-official' && { 403: problemAnswer('Not for this position') }),
    ...(route.params && { 404: problemAnswer('Not there, or not for this caller') }),
    ...(changes && {
      409: problemAnswer('Somebody else was faster; `version` and `changed` say how'),
      422: problemAnswer('Refused: `code` names the rule'),
    }),
  }
}

/** What a route that gives a file answers. */
export function downloadAnswers(params: TObject): Record<string, TSchema> {
  const bytes = {
    description: 'The bytes',
    content: { 'application/octet-stream': { schema: { type: 'string' } } },
  } as unknown as TSchema
  const { 204: _, ...problems } = answersOf({ method: 'GET', who: 'official', params })
  return { 200: bytes, ...problems }
}

/** Describes the API from the schemas its routes are checked by (OpenAPI 3.1). Registered before the routes. */
export async function useOpenApi(server: FastifyInstance, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Laksana',
        version,
        description:
          'Every act and view of Laksana. Calls carry an API token of an official (`Authorization: Bearer …`); ' +
          'whoever holds several positions names one in `Laksana-Position`. Errors are problem documents (RFC 9457).',
      },
      components: {
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API token; make one under /api/v1/tokens.',
          },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'laksana.session_token',
            description: 'Signed in by browser.',
          },
        },
      },
      security: [{ token: [] }, { session: [] }],
    },
    hideUntagged: true,
  })
  server.get(
    '/api/openapi.json',
    { config: { who: 'public', faceless: true, json: true } },
    (_request, reply) => reply.header('cache-control', 'no-cache').send(server.swagger()),
  )
}

/** The page that shows the description to people. */
export type ReferencePage = (
  request: PageRequest,
  document: ReturnType<FastifyInstance['swagger']>,
) => PageReply

export function registerReference(
  server: FastifyInstance,
  reference: ReferencePage,
  around: Surroundings,
): void {
  server.get('/api', { config: { who: 'public' } }, async (request, reply) =>
    sendPage(request, reply, reference(pageRequest(request, around), server.swagger())),
  )
}
