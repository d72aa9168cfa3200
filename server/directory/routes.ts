import Type from 'typebox'
import { type ApiRoute, apiRoute, created, none, notFound, ok } from '#server/http/api.ts'

const unit = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Type.Enum(['office', 'agency', 'third-party']),
})
const position = Type.Object({
  id: Type.String(),
  title: Type.String(),
  unit,
  kind: Type.Enum(['definitive', 'acting', 'stand-in']),
  capabilities: Type.Array(Type.Enum(['register', 'supervise', 'administer', 'inspect'])),
})
const tenant = Type.Object({
  id: Type.String(),
  name: Type.String(),
  office: Type.String(),
  zone: Type.String({ description: 'IANA time zone' }),
})
const official = Type.Object({
  id: Type.String(),
  name: Type.String(),
  position: Type.String(),
  unit: Type.String(),
})
const token = Type.Object({
  id: Type.String(),
  name: Type.String(),
  createdAt: Type.String({ format: 'date-time' }),
  lastUsedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
})

/** Who and where, and the API tokens of the caller. */
export const directoryRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/tenants',
    who: 'public',
    tag: 'Directory',
    summary: 'List the local governments served here',
    answer: Type.Array(tenant),
    handle: async (app) => ok([...(await app.directory.listTenants())]),
  }),
  apiRoute({
    method: 'GET',
    path: '/me',
    who: 'official',
    tag: 'Directory',
    summary: 'See who you are and the positions you hold now',
    answer: Type.Object({
      tenant,
      official: Type.Object({ id: Type.String(), name: Type.String(), email: Type.String() }),
      position,
      positions: Type.Array(position),
    }),
    handle: async (_app, viewer) => ok(structuredClone(viewer) as never),
  }),
  apiRoute({
    method: 'GET',
    path: '/agencies',
    who: 'official',
    tag: 'Directory',
    summary: 'List the agencies that may ask for an application',
    answer: Type.Array(unit),
    handle: async (app, viewer) => ok([...(await app.directory.listAgencies(viewer))]),
  }),
  apiRoute({
    method: 'GET',
    path: '/procedures/:procedure/performers/:performer/officials',
    who: 'official',
    tag: 'Directory',
    summary: 'List who may perform a performer of a procedure',
    params: Type.Object({ procedure: Type.String(), performer: Type.String() }),
    answer: Type.Array(official),
    handle: async (app, viewer, { params }) =>
      ok([...(await app.directory.listPerformersOf(viewer, params.procedure, params.performer))]),
  }),
  apiRoute({
    method: 'GET',
    path: '/tokens',
    who: 'official',
    tag: 'Tokens',
    summary: 'List your API tokens',
    answer: Type.Array(token),
    handle: async (app, viewer) => ok([...(await app.directory.listApiTokens(viewer))]),
  }),
  apiRoute({
    method: 'POST',
    path: '/tokens',
    who: 'official',
    tag: 'Tokens',
    summary: 'Make an API token',
    description: 'The token is shown this once; only its checksum is kept. It may do what you may do.',
    body: Type.Object(
      { name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }) },
      { additionalProperties: false },
    ),
    answer: Type.Object({ id: Type.String(), token: Type.String() }),
    handle: async (app, viewer, { body }) => {
      const made = await app.directory.createApiToken(viewer, body.name.trim())
      return created(made, '/api/v1/tokens')
    },
  }),
  apiRoute({
    method: 'DELETE',
    path: '/tokens/:token',
    who: 'official',
    tag: 'Tokens',
    summary: 'Revoke one of your API tokens',
    params: Type.Object({ token: Type.String() }),
    handle: async (app, viewer, { params }) =>
      (await app.directory.revokeApiToken(viewer, params.token)) ? none : notFound,
  }),
]
